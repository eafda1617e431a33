using System.Threading.Channels;
using Inspection.Contracts;
using Inspection.Mqtt;

namespace Inspection.Agent.Tests.Fixtures;

/// <summary>A gateway's ear: hears everything below the stations.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly Channel<MqttMessage> heard = Channel.CreateUnbounded<MqttMessage>();
    private readonly CancellationTokenSource limit = new(TimeSpan.FromSeconds(60));
    private readonly IMqttConnection connection;

    private Listener(int port) => connection = MqttConnections.Create(new MqttOptions("127.0.0.1", port, $"listener-{Guid.NewGuid():N}"), TimeProvider.System);

    public static async Task<Listener> OpenAsync(int port)
    {
        var listener = new Listener(port);
        var subscribed = listener.connection.SubscribeAsync(
            $"{Topics.Root}/#", MqttQos.AtLeastOnce, message => listener.heard.Writer.TryWrite(message), listener.limit.Token);
        listener.connection.Start();
        await subscribed;
        return listener;
    }

    public ValueTask<MqttMessage> NextAsync() => heard.Reader.ReadAsync(limit.Token);

    /// <summary>Everything up to the station's last word, which comes behind all of its results. What the broker kept of an earlier run is passed over.</summary>
    public async Task<HeardRun> UntilOfflineAsync()
    {
        var messages = new List<MqttMessage>();
        do
            messages.Add(await NextAsync());
        while (messages[^1].Retain || !messages[^1].Topic.EndsWith("/state", StringComparison.Ordinal) || HeardRun.Read(messages[^1], Wire.Default.StateMessage).Status != StationStatus.Offline);
        return new HeardRun([.. messages.Where(static message => !message.Retain)]);
    }

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        limit.Dispose();
    }
}
