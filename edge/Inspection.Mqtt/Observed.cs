using System.Text;

namespace Inspection.Mqtt;

/// <summary>Hands a message over for client libraries that only know tasks; allocates.</summary>
internal static class Observed
{
    public static void Publish(
        IBrokerConnection broker, MqttMessageKind kind, ReadOnlySpan<byte> topic, ReadOnlySpan<byte> payload, IPublishObserver observer, int token)
    {
        var message = new MqttMessage(Encoding.UTF8.GetString(topic), payload.ToArray())
        {
            Qos = MqttQos.AtLeastOnce, ContentType = kind.ContentType, UserProperties = kind.UserProperties,
        };
        _ = TellAsync(broker, message, observer, token);
    }

    private static async Task TellAsync(IBrokerConnection broker, MqttMessage message, IPublishObserver observer, int token)
    {
        MqttException? failure = null;
        try
        {
            // Forced: the observer must not be told before the message counts as handed over.
            await broker.PublishAsync(message).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        }
        catch (MqttException refusal)
        {
            failure = refusal;
        }
        observer.OnPublished(token, failure);
    }
}
