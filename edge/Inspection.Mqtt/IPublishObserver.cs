namespace Inspection.Mqtt;

/// <summary>Hears what became of messages handed over by <see cref="IMqttConnection.TryPublish(MqttMessageKind, ReadOnlySpan{byte}, ReadOnlySpan{byte}, IPublishObserver, int)"/>.</summary>
public interface IPublishObserver
{
    /// <summary>Called once for each message, on the network thread; must return quickly and may publish.</summary>
    /// <param name="token">As given with the message.</param>
    /// <param name="failure">Null: the broker has it. Transient: it may or may not have arrived, publish it again; else it will be refused again.</param>
    void OnPublished(int token, MqttException? failure);
}
