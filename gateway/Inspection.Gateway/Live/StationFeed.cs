using System.Collections.Immutable;
using System.Text.Json;
using Inspection.Contracts;
using Inspection.Gateway.Broker;
using Inspection.Mqtt;

namespace Inspection.Gateway.Live;

/// <summary>
/// What one station sends only while somebody watches: asks the station again and again for a short lease and hands each message to every viewer.
/// It has a connection of its own, so that it goes on while ingest waits for the database, and nothing of it stays behind at the broker.
/// </summary>
internal abstract class StationFeed : IAsyncDisposable
{
    /// <summary>A station stops by itself so long after the last viewer, or the gateway, has gone.</summary>
    private const double LeaseSeconds = 10;

    /// <summary>Two renewals may be lost before a lease runs out.</summary>
    private static readonly TimeSpan renewal = TimeSpan.FromSeconds(4);

    private readonly StationAddress station;
    private readonly string command;
    private readonly IMqttConnection connection;
    private readonly CancellationTokenSource stop = new();
    private readonly Task renewing;
    private ImmutableArray<Viewer> viewers = [];

    /// <param name="command">Of <see cref="CommandRequest"/>; the lease is for it.</param>
    /// <param name="topic">What is watched.</param>
    protected StationFeed(StationAddress station, BrokerAccess broker, string command, string topic, TimeProvider time)
    {
        (this.station, this.command) = (station, command);
        connection = broker.CreateTransient($"inspection-gateway-{command}");
        connection.Start();
        renewing = RenewAsync(topic, time);
    }

    public bool IsWatched => !viewers.IsEmpty;

    protected ImmutableArray<Viewer> Viewers => viewers;

    protected StationAddress Station => station;

    public virtual void Add(Viewer viewer) => ImmutableInterlocked.Update(ref viewers, current => current.Add(viewer));

    public void Remove(Viewer viewer) => ImmutableInterlocked.Update(ref viewers, current => current.Remove(viewer));

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await renewing;
        await connection.DisposeAsync();
        stop.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A message of the topic, on the network thread.</summary>
    protected abstract void Receive(MqttMessage message);

    /// <summary>How the station answered to the wish for a lease; null: it did not.</summary>
    protected virtual void Answered(CommandResponse? response)
    {
    }

    private async Task RenewAsync(string topic, TimeProvider time)
    {
        try
        {
            await connection.WaitConnectedAsync(stop.Token);
            await IgnoringBrokenConnection(() => connection.SubscribeAsync(topic, MqttQos.AtMostOnce, Receive, stop.Token));
            while (true)
            {
                Answered(await AskAsync());
                await Task.Delay(renewal, time, stop.Token);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    private async Task<CommandResponse?> AskAsync()
    {
        MqttMessage? answer = null;
        await IgnoringBrokenConnection(async () => answer = await connection.RequestAsync(
            StationCommands.Message(station, new CommandRequest(command, LeaseSeconds), (uint)LeaseSeconds), renewal, stop.Token));
        return answer is null ? null : StationCommands.Read(answer);
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
