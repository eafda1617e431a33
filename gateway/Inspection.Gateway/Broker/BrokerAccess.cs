using Inspection.Gateway.Options;
using Inspection.Mqtt;

namespace Inspection.Gateway.Broker;

/// <summary>Makes connections to the broker of the options.</summary>
internal sealed class BrokerAccess(GatewayOptions options, TimeProvider time, ILoggerFactory loggers)
{
    private readonly MqttOptions endpoint = options.Broker;

    public string Address => $"{endpoint.Host}:{endpoint.Port}";

    /// <summary>A connection for which the broker keeps QoS 1 messages while the gateway is away.</summary>
    public IMqttConnection CreatePersistent(string clientId, TimeSpan kept) =>
        Create(endpoint with { ClientId = clientId, CleanStart = false, SessionExpirySeconds = (uint)kept.TotalSeconds });

    /// <summary>A connection that leaves nothing behind.</summary>
    public IMqttConnection CreateTransient(string purpose) =>
        Create(endpoint with { ClientId = $"{purpose}-{Guid.NewGuid():N}", CleanStart = true, SessionExpirySeconds = 0 });

    private IMqttConnection Create(MqttOptions chosen) => MqttConnections.Create(chosen, time, loggers.CreateLogger(typeof(IMqttConnection).Namespace ?? ""));
}
