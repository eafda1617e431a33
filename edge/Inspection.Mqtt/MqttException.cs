using Inspection.Contracts;

namespace Inspection.Mqtt;

/// <summary>The broker or the way to it failed.</summary>
/// <param name="isTransient">Trying again later may succeed.</param>
public sealed class MqttException(LocalizedText text, bool isTransient, Exception? inner = null) : Exception(text.English, inner)
{
    public LocalizedText Text { get; } = text;
    public bool IsTransient { get; } = isTransient;
}
