using System.Text.Json;
using System.Threading.Channels;
using Inspection.Contracts;
using Inspection.Mqtt;
using TestKit;

namespace Inspection.Messaging.Tests;

/// <summary>A broker, a listening gateway, and what a station needs to talk to them.</summary>
internal sealed class StationFixture : IAsyncDisposable
{
    private readonly List<IMqttConnection> opened = [];
    private readonly Channel<MqttMessage> heard = Channel.CreateUnbounded<MqttMessage>();

    public static StationAddress Station { get; } = new("lab", "line1", "station1");

    public MosquittoBroker Broker { get; } = new();

    public CancellationToken Limit { get; } = new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token;

    /// <summary>Everything that the gateway heard so far and nobody took yet.</summary>
    public ChannelReader<MqttMessage> Heard => heard.Reader;

    /// <summary>A gateway with a kept session hears everything below the station.</summary>
    public async Task<IMqttConnection> ListenAsync()
    {
        var gateway = Create(new MqttOptions("127.0.0.1", Broker.Port, "gateway") { CleanStart = false, SessionExpirySeconds = 3600 });
        var subscribed = gateway.SubscribeAsync($"{Topics.Root}/#", MqttQos.AtLeastOnce, message => heard.Writer.TryWrite(message), Limit);
        gateway.Start();
        await subscribed;
        return gateway;
    }

    /// <summary>Reconnects fast, so that tests need not wait.</summary>
    public IMqttConnection Create(MqttOptions options)
    {
        var connection = MqttConnections.Create(options with
        {
            ReconnectMinimum = TimeSpan.FromMilliseconds(20),
            ReconnectMaximum = TimeSpan.FromMilliseconds(200),
        });
        opened.Add(connection);
        return connection;
    }

    /// <summary>The next message on a topic that ends so; others are passed over.</summary>
    public async Task<MqttMessage> NextAsync(string ending)
    {
        while (true)
        {
            var message = await heard.Reader.ReadAsync(Limit);
            if (message.Topic.EndsWith(ending, StringComparison.Ordinal))
                return message;
        }
    }

    public static ResultMessage Result(long sequence, string bootId = "boot") => new(
        $"{bootId}-{sequence:D8}", bootId, sequence, $"part-{sequence}", DateTimeOffset.UnixEpoch, Verdict.Ng, VerdictReason.Defects, null, 640, 480,
        [new DetectionMessage("open", 0.9, [1, 2, 3, 4])], new StageTimes(1, 2, 3, 4, 5, 6, 7, 8), new ModelIdentity("model", "1", new string('0', 64)),
        new RecipeIdentity("recipe", "0123456789ab"));

    public static ResultMessage Parse(MqttMessage message) =>
        JsonSerializer.Deserialize(message.Payload.Span, Wire.Default.ResultMessage).ShouldNotBeNull();

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in opened)
            await connection.DisposeAsync();
        Broker.Dispose();
    }
}
