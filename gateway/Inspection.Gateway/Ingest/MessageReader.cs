using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Inspection.Contracts;
using Inspection.Mqtt;

namespace Inspection.Gateway.Ingest;

/// <summary>Takes messages apart and refuses what no station of this version sends. Pure.</summary>
internal static class MessageReader
{
    private const string EvidencePrefix = "evidence/";

    /// <returns>What is wrong; null when the message is good and the out parameters are set.</returns>
    public static MalformedKind? Read<T>(MqttMessage message, JsonTypeInfo<T> type, Func<T, bool> isPossible, out StationAddress station, out T? content)
        where T : class
    {
        content = null;
        if (!Topics.TryParse(message.Topic, out station, out _))
            return MalformedKind.Topic;
        if (message.Payload.Length > MessageLimits.JsonBytes)
            return MalformedKind.TooLarge;
        if (!HasSchema(message))
            return MalformedKind.Schema;
        try
        {
            content = JsonSerializer.Deserialize(message.Payload.Span, type);
        }
        catch (JsonException)
        {
        }
        if (content is null)
            return MalformedKind.Json;
        return isPossible(content) ? null : MalformedKind.Value;
    }

    /// <inheritdoc cref="Read"/>
    public static MalformedKind? ReadEvidence(MqttMessage message, out StationAddress station, out string resultId)
    {
        resultId = "";
        if (!Topics.TryParse(message.Topic, out station, out var rest) || !rest.StartsWith(EvidencePrefix, StringComparison.Ordinal))
            return MalformedKind.Topic;
        resultId = rest[EvidencePrefix.Length..];
        if (!ResultIds.IsResultId(resultId))
            return MalformedKind.Topic;
        if (message.Payload.Length > MessageLimits.PictureBytes)
            return MalformedKind.TooLarge;
        if (!HasSchema(message))
            return MalformedKind.Schema;
        return MessageLimits.IsJpeg(message.Payload.Span) ? null : MalformedKind.Picture;
    }

    private static bool HasSchema(MqttMessage message) =>
        message.UserProperties.Any(static property => property is { Key: Wire.SchemaProperty, Value: Wire.Schema });
}
