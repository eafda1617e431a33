namespace Inspection.Mqtt;

/// <summary>An established connection and what is on its way over it. QoS 0 has its own window: a preview must not hold back a result.</summary>
internal sealed class Session(IBrokerConnection broker, int capacity)
{
    private readonly PublishWindow atMostOnce = new(broker, capacity);
    private readonly PublishWindow atLeastOnce = new(broker, capacity);

    public IBrokerConnection Broker { get; } = broker;

    public PublishWindow Window(MqttQos qos) => qos == MqttQos.AtMostOnce ? atMostOnce : atLeastOnce;

    public void Break(MqttException why)
    {
        atMostOnce.Break(why);
        atLeastOnce.Break(why);
    }
}
