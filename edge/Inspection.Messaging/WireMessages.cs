using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Inspection.Contracts;
using Inspection.Mqtt;

namespace Inspection.Messaging;

/// <summary>Puts the contract's messages into MQTT messages: JSON in UTF-8, its content type, the schema version.</summary>
internal static class WireMessages
{
    private static readonly KeyValuePair<string, string>[] Schema = [new(Wire.SchemaProperty, Wire.Schema)];

    public static MqttMessageKind Result { get; } = new("result", Wire.JsonContentType, Schema);

    public static MqttMessageKind Picture { get; } = new("evidence", Wire.JpegContentType, Schema);

    public static MqttMessage Json<T>(string topic, T value, JsonTypeInfo<T> type, MqttQos qos) =>
        Of(topic, JsonSerializer.SerializeToUtf8Bytes(value, type), Wire.JsonContentType, qos);

    public static MqttMessage Of(string topic, ReadOnlyMemory<byte> payload, string contentType, MqttQos qos) =>
        new(topic, payload) { Qos = qos, ContentType = contentType, UserProperties = Schema };
}
