using System.Text.Json;
using Inspection.Contracts;
using Inspection.Core.Publishing;
using Inspection.Mqtt;

namespace Inspection.Messaging.Stations;

/// <summary>What the station says about itself over MQTT, and the commands that it takes. Thread-safe. Hears and says nothing after disposal.</summary>
public sealed class MqttStationChannel : IStationChannel, IDisposable
{
    /// <summary>A picture that waits longer at the broker is of no use to anybody who watches.</summary>
    private const uint PreviewExpirySeconds = 2;

    /// <summary>One being written to the socket and one behind it; more would only make the picture late.</summary>
    private const int MaximumPreviewsUnderway = 2;

    private const double MinimumLeaseSeconds = 1;
    private const double MaximumLeaseSeconds = 60;

    private readonly Lock gate = new();
    private readonly StationAddress station;
    private readonly IMqttConnection connection;
    private readonly TimeProvider time;
    private readonly CancellationTokenSource stop = new();
    private StateMessage? state;
    private long leaseEnd;
    private long benchLeaseEnd;
    private int previewsUnderway;

    /// <param name="connection">Borrowed; made with <see cref="StationOptions"/>. Best not yet started, so that no connection goes unannounced.</param>
    public MqttStationChannel(StationAddress station, IMqttConnection connection, TimeProvider? time = null)
    {
        this.station = station;
        this.connection = connection;
        this.time = time ?? TimeProvider.System;
        leaseEnd = benchLeaseEnd = this.time.GetTimestamp();
        connection.ConnectionChanged += OnConnectionChanged;
        Forget(connection.SubscribeAsync(Topics.Command(station), MqttQos.AtLeastOnce, OnCommand, stop.Token));
    }

    /// <summary>Does what somebody does to the station's virtual bench, and says why not; null: the station stands on none. On the network thread.</summary>
    public Func<BenchInput, LocalizedText?>? Operated { get; set; }

    /// <summary>Sends results again, on a thread of its own; null: this station keeps none.</summary>
    public Action<ResultRange>? OnResend { get; set; }

    /// <summary>True while somebody watches the bench.</summary>
    public bool BenchWanted => connection.IsConnected && time.GetTimestamp() < Interlocked.Read(ref benchLeaseEnd);

    public bool PreviewWanted => connection.IsConnected && time.GetTimestamp() < Interlocked.Read(ref leaseEnd);

    /// <summary>Told that a part has come; null: this station hears that otherwise, and answers so.</summary>
    public Action? OnTrigger { get; set; }

    public void Announce(StateMessage state) => Forget(AnnounceAsync(state, stop.Token));

    /// <summary>As <see cref="Announce"/>, and completes when the broker has it: for the last word before a clean stop, which keeps the last will from being said.</summary>
    /// <exception cref="MqttException">Not connected or not acknowledged; announced again after the next connect.</exception>
    public Task AnnounceAsync(StateMessage state, CancellationToken cancellation)
    {
        lock (gate)
        {
            this.state = state;
            return connection.PublishAsync(StationOptions.Announcement(station, state), cancellation);
        }
    }

    public void Report(MetricsMessage metrics) =>
        connection.TryPublish(WireMessages.Json(Topics.Metrics(station), metrics, Wire.Default.MetricsMessage, MqttQos.AtMostOnce));

    /// <summary>Best effort, as <see cref="Report"/>: the next message replaces one that is lost.</summary>
    public void Tell(BenchMessage bench) => connection.TryPublish(WireMessages.Json(Topics.Bench(station), bench, Wire.Default.BenchMessage, MqttQos.AtMostOnce));

    public void Preview(ReadOnlySpan<byte> message)
    {
        if (!PreviewWanted)
            return;
        if (Interlocked.Increment(ref previewsUnderway) > MaximumPreviewsUnderway)
        {
            Interlocked.Decrement(ref previewsUnderway);
            return;
        }
        var copy = WireMessages.Of(Topics.Preview(station), message.ToArray(), Wire.PreviewContentType, MqttQos.AtMostOnce);
        _ = connection.PublishAsync(copy with { ExpirySeconds = PreviewExpirySeconds }, stop.Token).ContinueWith(
            sent =>
            {
                _ = sent.Exception;
                Interlocked.Decrement(ref previewsUnderway);
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    public void Dispose()
    {
        connection.ConnectionChanged -= OnConnectionChanged;
        stop.Cancel();
    }

    private void OnConnectionChanged(bool isConnected, string? reason)
    {
        lock (gate)
        {
            if (isConnected && state is not null)
                Forget(connection.PublishAsync(StationOptions.Announcement(station, state), stop.Token));
        }
    }

    private void OnCommand(MqttMessage request)
    {
        if (stop.IsCancellationRequested)
            return;
        var answer = WireMessages.Json(request.ResponseTopic ?? "", Execute(request), Wire.Default.CommandResponse, MqttQos.AtLeastOnce);
        if (request.ResponseTopic is { Length: > 0 })
            Forget(connection.PublishAsync(answer with { CorrelationData = request.CorrelationData }, stop.Token));
    }

    private CommandResponse Execute(MqttMessage request)
    {
        CommandRequest? command;
        try
        {
            command = JsonSerializer.Deserialize(request.Payload.Span, Wire.Default.CommandRequest);
        }
        catch (JsonException)
        {
            command = null;
        }
        return command switch
        {
            null => new CommandResponse(false, Texts.CommandMalformed),
            { Command: CommandRequest.Preview, LeaseSeconds: >= MinimumLeaseSeconds and <= MaximumLeaseSeconds } => Lease(ref leaseEnd, command.LeaseSeconds.Value),
            { Command: CommandRequest.Bench or CommandRequest.Operate } when Operated is null => Refused(Texts.NoBench),
            { Command: CommandRequest.Bench, LeaseSeconds: >= MinimumLeaseSeconds and <= MaximumLeaseSeconds } => Lease(ref benchLeaseEnd, command.LeaseSeconds.Value),
            { Command: CommandRequest.Operate, Input: { } input } => Operated(input) is { } why ? Refused(why) : new CommandResponse(true),
            { Command: CommandRequest.Operate } => new CommandResponse(false, Texts.CommandMalformed),
            { Command: CommandRequest.Preview or CommandRequest.Bench } => new CommandResponse(false, Texts.LeaseOutOfRange(MinimumLeaseSeconds, MaximumLeaseSeconds)),
            { Command: CommandRequest.Trigger } => Trigger(),
            { Command: CommandRequest.Resend, Results: { First: >= 1, Count: >= 1 and <= ResultRange.Most } range } => Resend(range),
            { Command: CommandRequest.Resend } => new CommandResponse(false, Texts.RangeMalformed),
            _ => new CommandResponse(false, Texts.CommandUnknown(command.Command)),
        };
    }

    private CommandResponse Trigger()
    {
        if (OnTrigger is not { } trigger)
            return new CommandResponse(false, Texts.NoTriggerByCommand);
        trigger();
        return new CommandResponse(true);
    }

    private CommandResponse Resend(ResultRange range)
    {
        if (OnResend is not { } resend)
            return new CommandResponse(false, Texts.NothingKept);
        resend(range);
        return new CommandResponse(true);
    }

    private static CommandResponse Refused(LocalizedText why) => new(false, why.English, BilingualText.From(why));

    private CommandResponse Lease(ref long end, double seconds)
    {
        Interlocked.Exchange(ref end, time.GetTimestamp() + (long)(seconds * time.TimestampFrequency));
        return new CommandResponse(true);
    }

    /// <summary>Best effort: what fails here is said again after the next connect, or is not worth it.</summary>
    private static void Forget(Task task) =>
        _ = task.ContinueWith(static done => _ = done.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
