namespace Inspection.Mqtt;

/// <summary>Delivery guarantees that the kit uses; QoS 2 is not one of them, results are made unique by their sequence.</summary>
public enum MqttQos
{
    AtMostOnce = 0,
    AtLeastOnce = 1,
}
