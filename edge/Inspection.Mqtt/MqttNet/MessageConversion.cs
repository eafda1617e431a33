using System.Buffers;
using MQTTnet;
using MQTTnet.Packets;
using MQTTnet.Protocol;

namespace Inspection.Mqtt.MqttNet;

/// <summary>Carries messages between the port and MQTTnet.</summary>
internal static class MessageConversion
{
    public static MqttApplicationMessage Of(MqttMessage message)
    {
        var builder = new MqttApplicationMessageBuilder()
            .WithTopic(message.Topic)
            .WithPayload(message.Payload.ToArray())
            .WithQualityOfServiceLevel((MqttQualityOfServiceLevel)message.Qos)
            .WithRetainFlag(message.Retain);
        if (message.ContentType is { } contentType)
            builder.WithContentType(contentType);
        if (message.ResponseTopic is { } responseTopic)
            builder.WithResponseTopic(responseTopic);
        if (!message.CorrelationData.IsEmpty)
            builder.WithCorrelationData(message.CorrelationData.ToArray());
        if (message.ExpirySeconds is { } expiry)
            builder.WithMessageExpiryInterval(expiry);
        var converted = builder.Build();
        converted.UserProperties = UserProperties(message);
        return converted;
    }

    public static MqttMessage Of(MqttApplicationMessage message) => new(message.Topic, message.Payload.ToArray())
    {
        Qos = message.QualityOfServiceLevel == MqttQualityOfServiceLevel.AtMostOnce ? MqttQos.AtMostOnce : MqttQos.AtLeastOnce,
        Retain = message.Retain,
        ContentType = NullIfEmpty(message.ContentType),
        ResponseTopic = NullIfEmpty(message.ResponseTopic),
        CorrelationData = message.CorrelationData,
        // MQTTnet says "none" with zero.
        ExpirySeconds = message.MessageExpiryInterval == 0 ? null : message.MessageExpiryInterval,
        UserProperties = [.. (message.UserProperties ?? []).Select(property => KeyValuePair.Create(property.Name, property.Value))],
    };

    public static List<MqttUserProperty> UserProperties(MqttMessage message) =>
        [.. message.UserProperties.Select(property => new MqttUserProperty(property.Key, property.Value))];

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
