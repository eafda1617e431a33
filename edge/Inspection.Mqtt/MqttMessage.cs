namespace Inspection.Mqtt;

/// <summary>An MQTT 5 application message. A received one owns its payload.</summary>
/// <param name="Payload">At most 256 MiB by protocol.</param>
public sealed record MqttMessage(string Topic, ReadOnlyMemory<byte> Payload)
{
    public MqttQos Qos { get; init; } = MqttQos.AtMostOnce;
    public bool Retain { get; init; }
    public string? ContentType { get; init; }
    public string? ResponseTopic { get; init; }
    public ReadOnlyMemory<byte> CorrelationData { get; init; }
    public IReadOnlyList<KeyValuePair<string, string>> UserProperties { get; init; } = [];

    /// <summary>Message expiry interval in seconds; null: never expires.</summary>
    public uint? ExpirySeconds { get; init; }
}
