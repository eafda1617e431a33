using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Inspection.Contracts;
using Inspection.Mqtt;

namespace TestKit.Stations;

/// <summary>
/// A station as the gateway sees one: state with last will, a result a part, pictures of bad ones, counters every second, frames while it holds a lease,
/// models swapped as ordered. It inspects nothing, so that fifty of them run beside a test. Says that it is offline when disposed.
/// </summary>
public sealed class SimulatedStation : IAsyncDisposable
{
    /// <summary>As the real station: at most one being written to the socket and one behind it.</summary>
    private const int MaximumPreviewsUnderway = 2;

    private readonly StationAddress address;
    private readonly SimulatedLine line;
    private readonly IMqttConnection connection;
    private readonly CancellationTokenSource stop = new();
    private readonly string bootId = $"sim-{Guid.NewGuid():N}"[..12];
    private readonly DateTimeOffset startedAt = DateTimeOffset.UtcNow;
    private readonly SimulatedSwap swap;
    private Task working = Task.CompletedTask;
    private Task swapping = Task.CompletedTask;
    private long leaseEnd;
    private int previewsUnderway;
    private long ok;
    private long ng;
    private long frames;

    private SimulatedStation(int brokerPort, StationAddress address, SimulatedLine line)
    {
        this.address = address;
        this.line = line;
        swap = new SimulatedSwap(line.Model, () => Published, ReportAsync);
        connection = MqttConnections.Create(new MqttOptions("127.0.0.1", brokerPort, $"sim-{address}".Replace('/', '-')) { Will = Announcement(StationStatus.Offline) });
    }

    /// <summary>Frames sent, all of them under a lease.</summary>
    public long Frames => Volatile.Read(ref frames);

    /// <summary>Results that the broker has acknowledged.</summary>
    public long Published => Volatile.Read(ref ok) + Volatile.Read(ref ng);

    /// <summary>Told right before a frame is sent: its number, and <see cref="Stopwatch.GetTimestamp"/>.</summary>
    public Action<long, long>? FrameSending { get; set; }

    public static async Task<SimulatedStation> StartAsync(int brokerPort, StationAddress address, SimulatedLine line)
    {
        var station = new SimulatedStation(brokerPort, address, line);
        station.connection.Start();
        await station.connection.WaitConnectedAsync(CancellationToken.None);
        await station.connection.SubscribeAsync(Topics.Command(address), MqttQos.AtLeastOnce, station.OnCommand, CancellationToken.None);
        await station.connection.SubscribeAsync(Topics.Desired(address), MqttQos.AtLeastOnce, station.OnDesired, CancellationToken.None);
        await station.connection.PublishAsync(station.Announcement(line.Status), CancellationToken.None);
        station.working = line.PartsPerSecond > 0 ? Task.WhenAll(station.InspectAsync(), station.CountAsync()) : station.CountAsync();
        return station;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(working, swapping);
        if (connection.IsConnected)
            await connection.PublishAsync(Announcement(StationStatus.Offline), CancellationToken.None);
        await connection.DisposeAsync();
        swap.Dispose();
        stop.Dispose();
    }

    private Task InspectAsync() => EveryAsync(TimeSpan.FromSeconds(1 / line.PartsPerSecond), async () =>
    {
        var result = SimulatedPart.Judge(address, line with { Model = swap.Model }, bootId, Published + 1, DateTimeOffset.UtcNow);
        var picture = line.Pictures.Count == 0 ? [] : line.Pictures[(int)(result.Sequence % line.Pictures.Count)];
        Preview(result, picture);
        if (result.Evidence is { } topic)
            await connection.PublishAsync(Message(topic, picture), stop.Token);
        await connection.PublishAsync(Message(Topics.Result(address), result, Wire.Default.ResultMessage), stop.Token);
        Interlocked.Increment(ref result.Verdict == Verdict.Ok ? ref ok : ref ng);
    });

    private Task CountAsync() => EveryAsync(TimeSpan.FromSeconds(1), () =>
    {
        var parts = Published;
        var counters = new MetricsMessage(bootId, DateTimeOffset.UtcNow, parts, parts, ok, ng, 0, 0, 0, parts, 0);
        connection.TryPublish(Message(Topics.Metrics(address), counters, Wire.Default.MetricsMessage) with { Qos = MqttQos.AtMostOnce });
        return Task.CompletedTask;
    });

    private async Task EveryAsync(TimeSpan interval, Func<Task> action)
    {
        using var timer = new PeriodicTimer(interval);
        try
        {
            while (await timer.WaitForNextTickAsync(stop.Token))
            {
                try
                {
                    await action();
                }
                catch (MqttException)
                {
                    // The broker is away; the next part finds it back.
                }
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private void Preview(ResultMessage result, byte[] picture)
    {
        if (Stopwatch.GetTimestamp() >= Volatile.Read(ref leaseEnd))
            return;
        if (Interlocked.Increment(ref previewsUnderway) > MaximumPreviewsUnderway)
        {
            Interlocked.Decrement(ref previewsUnderway);
            return;
        }
        var message = PreviewFrame.Encode(new PreviewHeader(address.ToString(), frames, line.WidthPixels, line.HeightPixels, result), picture);
        FrameSending?.Invoke(frames, Stopwatch.GetTimestamp());
        Interlocked.Increment(ref frames);
        _ = connection.PublishAsync(new MqttMessage(Topics.Preview(address), message) { ContentType = Wire.PreviewContentType, ExpirySeconds = 2 }, stop.Token).ContinueWith(
            sent =>
            {
                _ = sent.Exception;
                Interlocked.Decrement(ref previewsUnderway);
            },
            TaskScheduler.Default);
    }

    /// <summary>One order after the other; the network's thread does not wait for them.</summary>
    private void OnDesired(MqttMessage message)
    {
        if (!message.Payload.IsEmpty && JsonSerializer.Deserialize(message.Payload.Span, Wire.Default.DesiredMessage) is { } order)
            swapping = swapping.ContinueWith(_ => swap.ObeyAsync(order, stop.Token), TaskScheduler.Default).Unwrap();
    }

    private async Task ReportAsync(SwapStep step, DesiredMessage order, BilingualText? reason)
    {
        var reported = new ReportedMessage(bootId, DateTimeOffset.UtcNow, step, swap.Model, swap.Model, 0, 0, order.Id, order.Model, Reason: reason);
        try
        {
            await connection.PublishAsync(Message(Topics.Reported(address), reported, Wire.Default.ReportedMessage) with { Retain = true }, stop.Token);
        }
        catch (MqttException)
        {
            // The broker is away; the next step is said when it is back.
        }
    }

    private void OnCommand(MqttMessage request)
    {
        var lease = JsonSerializer.Deserialize(request.Payload.Span, Wire.Default.CommandRequest)?.LeaseSeconds ?? 0;
        Volatile.Write(ref leaseEnd, Stopwatch.GetTimestamp() + (long)(lease * Stopwatch.Frequency));
        if (request.ResponseTopic is { } topic)
            _ = connection.PublishAsync(Message(topic, new CommandResponse(true), Wire.Default.CommandResponse) with { CorrelationData = request.CorrelationData }, stop.Token);
    }

    private MqttMessage Announcement(StationStatus status) => Message(
        Topics.State(address), new StateMessage(status, bootId, startedAt, line.Model, "sim:line", Detail: line.Detail), Wire.Default.StateMessage) with { Retain = true };

    private static MqttMessage Message<T>(string topic, T content, JsonTypeInfo<T> type) =>
        Message(topic, JsonSerializer.SerializeToUtf8Bytes(content, type)) with { ContentType = Wire.JsonContentType };

    private static MqttMessage Message(string topic, byte[] payload) =>
        new(topic, payload) { Qos = MqttQos.AtLeastOnce, UserProperties = [new(Wire.SchemaProperty, Wire.Schema)] };
}
