using Mosquitto;

namespace Inspection.Mqtt.Mosquitto;

/// <summary>Carries the properties of messages between the port and libmosquitto.</summary>
internal static class MessageProperties
{
    /// <returns>The caller disposes it.</returns>
    public static PropertyList Of(MqttMessage message)
    {
        var list = new PropertyList();
        try
        {
            if (message.ExpirySeconds is { } expiry)
                list.AddUInt32(MosquittoProperty.MessageExpiryInterval, expiry);
            if (message.ContentType is { } contentType)
                list.AddString(MosquittoProperty.ContentType, contentType);
            if (message.ResponseTopic is { } responseTopic)
                list.AddString(MosquittoProperty.ResponseTopic, responseTopic);
            if (!message.CorrelationData.IsEmpty)
                list.AddBinary(MosquittoProperty.CorrelationData, message.CorrelationData.Span);
            foreach (var (name, value) in message.UserProperties)
                list.AddStringPair(MosquittoProperty.UserProperty, name, value);
            return list;
        }
        catch
        {
            list.Dispose();
            throw;
        }
    }

    /// <returns>The caller disposes it.</returns>
    public static PropertyList Of(MqttMessageKind kind) => Of(new MqttMessage("", default) { ContentType = kind.ContentType, UserProperties = kind.UserProperties });

    /// <returns>The caller disposes it.</returns>
    public static PropertyList OfConnect(MqttOptions options)
    {
        var list = new PropertyList();
        if (options.SessionExpirySeconds > 0)
            list.AddUInt32(MosquittoProperty.SessionExpiryInterval, options.SessionExpirySeconds);
        return list;
    }

    /// <param name="identifiers">Emptied, then receives the subscription identifiers.</param>
    public static MqttMessage Read(scoped ReceivedMessage message, List<uint> identifiers)
    {
        identifiers.Clear();
        string? contentType = null, responseTopic = null;
        byte[] correlation = [];
        uint? expiry = null;
        List<KeyValuePair<string, string>> user = [];
        foreach (var property in message.Properties)
        {
            switch (property.Kind)
            {
                case MosquittoProperty.ContentType:
                    contentType = property.ReadString();
                    break;
                case MosquittoProperty.ResponseTopic:
                    responseTopic = property.ReadString();
                    break;
                case MosquittoProperty.CorrelationData:
                    correlation = property.ReadBinary();
                    break;
                case MosquittoProperty.MessageExpiryInterval:
                    expiry = property.ReadUInt32();
                    break;
                case MosquittoProperty.UserProperty:
                    user.Add(property.ReadStringPair());
                    break;
                case MosquittoProperty.SubscriptionIdentifier:
                    identifiers.Add(property.ReadVariableInteger());
                    break;
            }
        }
        return new MqttMessage(message.Topic, message.Payload.ToArray())
        {
            Qos = message.Qos == 0 ? MqttQos.AtMostOnce : MqttQos.AtLeastOnce,
            Retain = message.Retain,
            ContentType = contentType,
            ResponseTopic = responseTopic,
            CorrelationData = correlation,
            ExpirySeconds = expiry,
            UserProperties = user,
        };
    }
}
