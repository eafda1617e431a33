namespace Inspection.Mqtt;

/// <summary>How to reach a broker, and what it should keep for us.</summary>
public sealed record MqttOptions(string Host, int Port, string ClientId)
{
    /// <summary>False: the broker keeps subscriptions and QoS 1 messages while we are away, for <see cref="SessionExpirySeconds"/>.</summary>
    public bool CleanStart { get; init; } = true;
    public uint SessionExpirySeconds { get; init; }
    public ushort KeepAliveSeconds { get; init; } = 10;
    public string? Username { get; init; }
    public string? Password { get; init; }
    public MqttTlsOptions? Tls { get; init; }

    /// <summary>Published by the broker when we vanish without a disconnect.</summary>
    public MqttMessage? Will { get; init; }

    /// <summary>QoS 1 messages on their way at a time; a further publish waits. Default 64.</summary>
    public int MaximumInFlight { get; init; } = 64;

    /// <summary>First wait before a reconnect; doubled up to <see cref="ReconnectMaximum"/>, with jitter.</summary>
    public TimeSpan ReconnectMinimum { get; init; } = TimeSpan.FromMilliseconds(200);
    public TimeSpan ReconnectMaximum { get; init; } = TimeSpan.FromSeconds(10);
}
