namespace Inspection.Mqtt;

/// <summary>What a <see cref="IBrokerConnection"/> reports, one call at a time, on its network thread.</summary>
internal interface IBrokerEvents
{
    /// <summary>The broker accepted the connection. Subscriptions sent here precede everything else.</summary>
    void Connected();

    /// <param name="subscriptions">Identifiers of the subscriptions that this copy of the message is for; empty when the broker did not say.</param>
    void Received(MqttMessage message, IReadOnlyList<uint> subscriptions);

    /// <summary>Everything received so far is about to be acknowledged.</summary>
    void Settling();
}
