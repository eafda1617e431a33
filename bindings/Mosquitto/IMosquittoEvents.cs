namespace Mosquitto;

/// <summary>
/// What a <see cref="MosquittoClient"/> reports, one call at a time, on the thread inside <see cref="MosquittoClient.Loop"/>; log lines, the end of the
/// connection and that a message of QoS 0 was written also inside a publishing call.
/// An exception from here does not reach native code: <see cref="MosquittoClient.Loop"/> throws it once the library has returned.
/// </summary>
public interface IMosquittoEvents
{
    /// <summary>CONNACK. 0 is success, 128 and above a refusal.</summary>
    void OnConnected(int reasonCode, bool sessionPresent);

    /// <summary>The connection ended; 0 when we asked for it. 128 and above is the broker's DISCONNECT reason, below a <see cref="MosquittoError"/>.</summary>
    void OnDisconnected(int reasonCode);

    /// <summary>QoS 0: written to the socket. QoS 1: acknowledged; 128 and above is a refusal.</summary>
    void OnPublished(int messageId, int reasonCode);

    /// <summary>SUBACK; 128 and above is a refusal.</summary>
    void OnSubscribed(int messageId, int reasonCode);

    /// <summary>A message; everything in it is valid during the call only. The acknowledgement of QoS 1 leaves after the call.</summary>
    void OnMessage(scoped ReceivedMessage message);

    /// <summary>
    /// What had arrived was read, if anything had. True: what has arrived since is read before anything is written, the acknowledgements of the messages so far
    /// included.
    /// </summary>
    bool ReadsOn() => false;

    /// <summary>An error line of the library's log; the only place where it says why a TLS handshake failed.</summary>
    void OnErrorLogged(string line);
}
