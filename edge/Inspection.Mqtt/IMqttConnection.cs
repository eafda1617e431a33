namespace Inspection.Mqtt;

/// <summary>
/// One MQTT 5 connection that keeps itself up: connects in the background, reconnects with jittered backoff, subscribes again.
/// Thread-safe. Disposal says a clean goodbye (no last will) within two seconds.
/// </summary>
public interface IMqttConnection : IAsyncDisposable
{
    bool IsConnected { get; }

    /// <summary>
    /// Raised on the network thread after each change of <see cref="IsConnected"/>, and when an attempt fails for another reason than the one before
    /// (refused, certificate not trusted); must return quickly. The text says why, when disconnected.
    /// </summary>
    event Action<bool, string?>? ConnectionChanged;

    /// <summary>
    /// Raised on the network thread after one or more messages have been handled and before any of them is acknowledged to the broker: what they can share, a
    /// transaction, is done here. As handlers, it may block, which holds back the broker.
    /// </summary>
    event Action? Settling;

    /// <summary>Begins connecting; returns at once. An unreachable broker is retried until disposal.</summary>
    /// <exception cref="MqttException">The options can never work: a certificate file is missing or unreadable.</exception>
    void Start();

    /// <summary>Completes when a connection stands.</summary>
    /// <exception cref="OperationCanceledException">Cancelled before it stood.</exception>
    Task WaitConnectedAsync(CancellationToken cancellation);

    /// <summary>
    /// Publishes. QoS 0 completes when the message is handed to the socket layer; QoS 1 when the broker acknowledged it.
    /// QoS 1 waits for room when <see cref="MqttOptions.MaximumInFlight"/> is reached.
    /// </summary>
    /// <exception cref="MqttException">Not connected, the connection broke before the acknowledgement (it may or may not have arrived: publish it again), or the broker refused.</exception>
    Task PublishAsync(MqttMessage message, CancellationToken cancellation);

    /// <summary>QoS 0 without waiting: false, and nothing sent, when not connected or when <see cref="MqttOptions.MaximumInFlight"/> messages of QoS 0 have not left yet.</summary>
    bool TryPublish(MqttMessage message);

    /// <summary>
    /// Hands over one message of QoS 1 without waiting; over libmosquitto nothing is allocated. <see cref="MqttOptions.MaximumInFlight"/> does not bound these:
    /// the caller bounds how many are on their way.
    /// </summary>
    /// <param name="topic">UTF-8 of a topic without wildcards; copied.</param>
    /// <param name="payload">Copied.</param>
    /// <param name="observer">Told exactly once what became of the message, if true is returned.</param>
    /// <param name="token">Anything; comes back to the observer.</param>
    /// <returns>False, and nothing sent, when not connected.</returns>
    /// <exception cref="MqttException">It cannot be sent as it is: larger than the broker takes.</exception>
    bool TryPublish(MqttMessageKind kind, ReadOnlySpan<byte> topic, ReadOnlySpan<byte> payload, IPublishObserver observer, int token);

    /// <summary>
    /// Subscribes now and after each reconnect. The handler runs on the network thread, one message at a time, in order; blocking it holds
    /// back the broker. An exception from it is swallowed and counted in <see cref="HandlerFailures"/>. With several matching filters each handler sees the message.
    /// Registered at once; completes when the broker confirmed, which waits for a connection where none stands. To miss nothing of a kept session,
    /// call it before <see cref="Start"/> and await it afterwards.
    /// </summary>
    /// <exception cref="MqttException">The broker refused; the handler stays registered and the next connection asks again.</exception>
    Task SubscribeAsync(string filter, MqttQos qos, Action<MqttMessage> handler, CancellationToken cancellation);

    /// <summary>Sends a request and waits for the one response to it, by response topic and correlation data, which are set here.</summary>
    /// <exception cref="MqttException">Not connected, or the request could not be published.</exception>
    /// <exception cref="TimeoutException">No response within <paramref name="timeout"/>.</exception>
    Task<MqttMessage> RequestAsync(MqttMessage request, TimeSpan timeout, CancellationToken cancellation);

    long HandlerFailures { get; }
}
