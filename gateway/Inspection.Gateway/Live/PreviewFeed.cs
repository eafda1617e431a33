using System.Collections.Immutable;
using System.Text.Json;
using Inspection.Contracts;
using Inspection.Gateway.Broker;
using Inspection.Gateway.Ingest;
using Inspection.Mqtt;

namespace Inspection.Gateway.Live;

/// <summary>
/// The preview of one station while somebody watches it: asks the station again and again for a short lease and hands each frame to every viewer.
/// It has a connection of its own, so that pictures go on while ingest waits for the database, and nothing of it stays behind at the broker.
/// </summary>
internal sealed class PreviewFeed : IAsyncDisposable
{
    /// <summary>A station stops by itself so long after the last viewer, or the gateway, has gone.</summary>
    private const double LeaseSeconds = 10;

    /// <summary>Two renewals may be lost before a lease runs out.</summary>
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(4);

    private readonly StationAddress station;
    private readonly IMqttConnection connection;
    private readonly GatewayCounters counters;
    private readonly CancellationTokenSource stop = new();
    private readonly Task renewing;
    private ImmutableArray<Viewer> viewers = [];

    public PreviewFeed(StationAddress station, BrokerAccess broker, GatewayCounters counters, TimeProvider time)
    {
        this.station = station;
        this.counters = counters;
        connection = broker.CreateTransient("inspection-gateway-preview");
        connection.Start();
        renewing = RenewAsync(time);
    }

    public bool IsWatched => !viewers.IsEmpty;

    public void Add(Viewer viewer) => ImmutableInterlocked.Update(ref viewers, current => current.Add(viewer));

    public void Remove(Viewer viewer) => ImmutableInterlocked.Update(ref viewers, current => current.Remove(viewer));

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await renewing;
        await connection.DisposeAsync();
        stop.Dispose();
    }

    private async Task RenewAsync(TimeProvider time)
    {
        try
        {
            await connection.WaitConnectedAsync(stop.Token);
            await IgnoringBrokenConnection(() => connection.SubscribeAsync(Topics.Preview(station), MqttQos.AtMostOnce, Receive, stop.Token));
            while (true)
            {
                await IgnoringBrokenConnection(() => connection.RequestAsync(Request(), Renewal, stop.Token));
                await Task.Delay(Renewal, time, stop.Token);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    private MqttMessage Request() => new(
        Topics.Command(station), JsonSerializer.SerializeToUtf8Bytes(new CommandRequest(CommandRequest.Preview, LeaseSeconds), Wire.Default.CommandRequest))
    {
        Qos = MqttQos.AtLeastOnce,
        ContentType = Wire.JsonContentType,
        UserProperties = [new(Wire.SchemaProperty, Wire.Schema)],
        ExpirySeconds = (uint)LeaseSeconds,
    };

    private void Receive(MqttMessage message)
    {
        if (!MessageLimits.IsPreview(message.Payload.Span))
        {
            counters.CountMalformed(MalformedKind.Preview);
            return;
        }
        foreach (var viewer in viewers)
            viewer.Show(message.Payload);
    }

    /// <summary>A station that does not answer, or a broker that is away, is asked again at the next renewal.</summary>
    private static async Task IgnoringBrokenConnection(Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (Exception problem) when (problem is TimeoutException or MqttException)
        {
        }
    }
}
