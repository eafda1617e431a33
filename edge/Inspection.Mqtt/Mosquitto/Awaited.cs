using Inspection.Contracts;

namespace Inspection.Mqtt.Mosquitto;

/// <summary>Who waits for the broker's answer to one message: a task, or an observer with the message's kind and token.</summary>
internal readonly record struct Awaited(AwaitedByTask? ByTask, IPublishObserver? Observer, MqttMessageKind? Kind, int Token)
{
    public LocalizedText Refused(int reasonCode) => ByTask?.Refused(reasonCode) ?? Texts.PublishRefused(Kind?.Name ?? "", reasonCode);

    public void Tell(MqttException? failure)
    {
        ByTask?.Tell(failure);
        Observer?.OnPublished(Token, failure);
    }
}
