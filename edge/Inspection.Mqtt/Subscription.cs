namespace Inspection.Mqtt;

/// <summary>A filter and everybody who listens to it. Changed by <see cref="Subscriptions"/> alone.</summary>
internal sealed class Subscription(uint identifier, string filter)
{
    public uint Identifier { get; } = identifier;
    public string Filter { get; } = filter;
    public MqttQos Qos { get; set; }
    public List<Action<MqttMessage>> Handlers { get; } = [];

    /// <summary>Callers that still wait for the broker to confirm.</summary>
    public List<TaskCompletionSource> Waiting { get; } = [];
}
