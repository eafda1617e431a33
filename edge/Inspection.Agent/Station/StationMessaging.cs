using Inspection.Contracts;
using Inspection.Messaging.Outboxes;
using Inspection.Messaging.Publishing;
using Inspection.Messaging.Stations;
using Inspection.Mqtt;

namespace Inspection.Agent.Station;

/// <summary>The station's way to the broker: one connection, the outbox with its publisher, and the channel. Disposal says goodbye.</summary>
internal sealed class StationMessaging : IAsyncDisposable
{
    private static readonly TimeSpan GoodbyeLimit = TimeSpan.FromSeconds(2);

    private readonly IMqttConnection connection;
    private readonly string bootId;
    private readonly TimeProvider time;

    private StationMessaging(IMqttConnection connection, MqttResultPublisher publisher, MqttStationChannel channel, MqttSwapChannel swaps, string bootId, TimeProvider time)
    {
        this.connection = connection;
        this.bootId = bootId;
        this.time = time;
        Publisher = publisher;
        Channel = channel;
        Swaps = swaps;
    }

    public MqttResultPublisher Publisher { get; }

    public MqttStationChannel Channel { get; }

    public MqttSwapChannel Swaps { get; }

    /// <summary>Opens the outbox and begins connecting; a broker that is not there yet is no error.</summary>
    /// <exception cref="InputException">The outbox belongs to another process or cannot be written; a certificate cannot be read.</exception>
    public static StationMessaging Open(RunOptions station, string bootId, TimeProvider time)
    {
        var outbox = Outbox.Open(Path.Combine(station.Folder, "outbox"));
        try
        {
            var broker = station.Broker;
            var options = StationOptions.For(station.Address, broker.Host, broker.Port, bootId, time.GetUtcNow()) with
            {
                Username = broker.User,
                Password = broker.User is null ? null : Environment.GetEnvironmentVariable(BrokerAddress.PasswordVariable),
                Tls = broker.CaFile is { } caFile ? new MqttTlsOptions(caFile) : null,
            };
            var connection = MqttConnections.Create(options, time);
            var channel = new MqttStationChannel(station.Address, connection, time);
            var swaps = new MqttSwapChannel(station.Address, connection);
            var publisher = new MqttResultPublisher(station.Address, outbox, connection, options.MaximumInFlight, time);
            channel.OnResend = publisher.SendAgain;
            connection.Start();
            return new StationMessaging(connection, publisher, channel, swaps, bootId, time);
        }
        catch (MqttException exception)
        {
            outbox.Dispose();
            throw new InputException(exception.Text, exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(GoodbyeLimit, time);
        try
        {
            await Channel.AnnounceAsync(new StateMessage(StationStatus.Offline, bootId, time.GetUtcNow()), limit.Token);
        }
        catch (Exception exception) when (exception is MqttException or OperationCanceledException)
        {
            // Without a broker there is nobody to say goodbye to.
        }
        Channel.Dispose();
        Swaps.Dispose();
        await Publisher.DisposeAsync();
        await connection.DisposeAsync();
    }
}
