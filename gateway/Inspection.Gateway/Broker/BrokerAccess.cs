using Inspection.Mqtt;

namespace Inspection.Gateway.Broker;

/// <summary>Makes connections to the broker that the options name.</summary>
/// <param name="endpoint">Where and who; client id and session are replaced for each connection.</param>
internal sealed class BrokerAccess(MqttOptions endpoint, Func<MqttOptions, IMqttConnection> create)
{
    public string Address => $"{endpoint.Host}:{endpoint.Port}";

    /// <summary>A connection for which the broker keeps QoS 1 messages while the gateway is away.</summary>
    public IMqttConnection CreatePersistent(string clientId, TimeSpan kept) =>
        create(endpoint with { ClientId = clientId, CleanStart = false, SessionExpirySeconds = (uint)kept.TotalSeconds });

    /// <summary>A connection that leaves nothing behind.</summary>
    public IMqttConnection CreateTransient(string purpose) =>
        create(endpoint with { ClientId = $"{purpose}-{Guid.NewGuid():N}", CleanStart = true, SessionExpirySeconds = 0 });
}
