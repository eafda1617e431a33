using Inspection.Contracts;

namespace Inspection.Mqtt;

/// <summary>
/// One network connection to a broker, from CONNECT to its end; made anew for each attempt. What a client library adds to the network;
/// everything that outlives a connection is <see cref="ReconnectingConnection"/>.
/// </summary>
internal interface IBrokerConnection
{
    /// <summary>Connects and serves until the connection ends by itself, or until <paramref name="stop"/>, then with a goodbye. Does not throw.</summary>
    /// <returns>Why it ended. Every task of this connection is completed by then.</returns>
    Task<LocalizedText> RunAsync(IBrokerEvents events, CancellationToken stop);

    /// <summary>Hands a message over; the order of calls is the order of sending. Completes as <see cref="IMqttConnection.PublishAsync"/> says.</summary>
    /// <exception cref="MqttException">Through the task: not sent, not acknowledged, or refused.</exception>
    Task PublishAsync(MqttMessage message);

    /// <summary>As <see cref="IMqttConnection.TryPublish(MqttMessageKind, ReadOnlySpan{byte}, ReadOnlySpan{byte}, IPublishObserver, int)"/>.</summary>
    bool TryPublish(MqttMessageKind kind, ReadOnlySpan<byte> topic, ReadOnlySpan<byte> payload, IPublishObserver observer, int token)
    {
        Observed.Publish(this, kind, topic, payload, observer, token);
        return true;
    }

    /// <summary>Sends SUBSCRIBE; completes with the broker's confirmation.</summary>
    /// <param name="identifier">Comes back with each message of this subscription; 1 and above.</param>
    /// <exception cref="MqttException">Through the task: not transient when the broker refused.</exception>
    Task SubscribeAsync(string filter, MqttQos qos, uint identifier);
}
