namespace Inspection.Mqtt;

/// <summary>The broker or the way to it failed.</summary>
/// <param name="IsTransient">Trying again later may succeed.</param>
public sealed class MqttException(string message, bool isTransient, Exception? inner = null) : Exception(message, inner)
{
    public bool IsTransient { get; } = isTransient;
}
