using System.Threading.Channels;

namespace Inspection.Mqtt.Tests;

/// <summary>Takes the messages of a subscription, in order.</summary>
internal sealed class Inbox
{
    private readonly Channel<MqttMessage> messages = Channel.CreateUnbounded<MqttMessage>();

    public void Handle(MqttMessage message) => messages.Writer.TryWrite(message);

    public async Task<MqttMessage> NextAsync(CancellationToken cancellation) => await messages.Reader.ReadAsync(cancellation);

    public bool IsEmpty => messages.Reader.Count == 0;
}
