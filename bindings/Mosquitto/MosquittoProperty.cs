namespace Mosquitto;

/// <summary>Property identifiers of MQTT 5 (OASIS MQTT 5.0, section 2.2.2.2) that the kit uses.</summary>
public enum MosquittoProperty
{
    /// <summary>Four bytes: seconds.</summary>
    MessageExpiryInterval = 2,
    ContentType = 3,
    ResponseTopic = 8,
    CorrelationData = 9,

    /// <summary>Variable-length integer, 1–268,435,455.</summary>
    SubscriptionIdentifier = 11,

    /// <summary>Four bytes: seconds; 0xFFFFFFFF never expires.</summary>
    SessionExpiryInterval = 17,
    UserProperty = 38,
}
