using System.Text;
using TestKit;

namespace Inspection.Mqtt.Tests;

/// <summary>What every adapter of <see cref="IMqttConnection"/> keeps, against a real broker. Each test class of the contract takes one aspect.</summary>
public abstract class MqttConnectionContract : IAsyncLifetime
{
    /// <summary>Far beyond what anything here takes; so that a failure ends.</summary>
    protected static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly List<IMqttConnection> opened = [];
    private readonly Lazy<MosquittoBroker> broker = new(() => new MosquittoBroker());

    protected MosquittoBroker Broker => broker.Value;

    protected CancellationToken Cancellation { get; } = new CancellationTokenSource(Limit).Token;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var connection in opened)
            await connection.DisposeAsync();
        if (broker.IsValueCreated)
            broker.Value.Dispose();
    }

    /// <summary>Reconnects fast, so that tests need not wait.</summary>
    protected MqttOptions Options(string clientId, int? port = null) => new("127.0.0.1", port ?? Broker.Port, clientId)
    {
        ReconnectMinimum = TimeSpan.FromMilliseconds(20),
        ReconnectMaximum = TimeSpan.FromMilliseconds(200),
    };

    protected IMqttConnection Create(MqttOptions options)
    {
        var connection = MqttConnections.Create(options);
        opened.Add(connection);
        return connection;
    }

    protected async Task<IMqttConnection> ConnectAsync(MqttOptions options)
    {
        var connection = Create(options);
        connection.Start();
        await connection.WaitConnectedAsync(Cancellation);
        return connection;
    }

    protected Task<IMqttConnection> ConnectAsync(string clientId) => ConnectAsync(Options(clientId));

    protected static MqttMessage Text(string topic, string payload, MqttQos qos = MqttQos.AtLeastOnce) =>
        new(topic, Encoding.UTF8.GetBytes(payload)) { Qos = qos };

    protected static string Text(MqttMessage message) => Encoding.UTF8.GetString(message.Payload.Span);
}
