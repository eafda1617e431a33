namespace Inspection.Mqtt;

/// <summary>What messages of one kind have in common beside topic and payload. Made once, so that a client library can keep it in its own form.</summary>
/// <param name="name">For people, where a message of this kind is refused.</param>
public sealed class MqttMessageKind(string name, string contentType, params IReadOnlyList<KeyValuePair<string, string>> userProperties)
{
    public string Name { get; } = name;

    public string ContentType { get; } = contentType;

    public IReadOnlyList<KeyValuePair<string, string>> UserProperties { get; } = userProperties;
}
