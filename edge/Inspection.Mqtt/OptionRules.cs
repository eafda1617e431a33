using System.Text;

namespace Inspection.Mqtt;

/// <summary>Guards at the edge: what the protocol or the client libraries would refuse later, and less clearly.</summary>
internal static class OptionRules
{
    /// <summary>libmosquitto takes no shorter keep-alive.</summary>
    private const int MinimumKeepAliveSeconds = 5;

    public static void Check(MqttOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Host);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Port, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Port, ushort.MaxValue);
        ArgumentException.ThrowIfNullOrEmpty(options.ClientId);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaximumInFlight, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.ReconnectMinimum, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.ReconnectMaximum, options.ReconnectMinimum);
        if (options.KeepAliveSeconds != 0)
            ArgumentOutOfRangeException.ThrowIfLessThan(options.KeepAliveSeconds, MinimumKeepAliveSeconds);
        if (options is { Username: null, Password: not null })
            throw new ArgumentException("A password needs a user name.", nameof(options));
        if (options.Will is { } will)
            CheckMessage(will);
    }

    public static void CheckMessage(MqttMessage message)
    {
        if (!TopicFilter.IsValidTopic(message.Topic))
            throw new ArgumentException($"'{message.Topic}' is not a topic to publish on.", nameof(message));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(message.CorrelationData.Length, ushort.MaxValue, nameof(message));
        CheckText(message.ContentType);
        CheckText(message.ResponseTopic);
        foreach (var (name, value) in message.UserProperties)
        {
            CheckText(name);
            CheckText(value);
        }
    }

    /// <summary>MQTT 5.0, section 1.5.4: text has at most 65,535 bytes and no zero character.</summary>
    private static void CheckText(string? text)
    {
        if (text is not null && (text.Contains('\0') || Encoding.UTF8.GetByteCount(text) > ushort.MaxValue))
            throw new ArgumentException("Text of a property must not contain a zero character nor exceed 65,535 bytes.", nameof(text));
    }
}
