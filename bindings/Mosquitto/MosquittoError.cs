namespace Mosquitto;

/// <summary><c>enum mosq_err_t</c> of libmosquitto 2.0, as far as a client meets it.</summary>
public enum MosquittoError
{
    ConnectionPending = -1,
    Success = 0,
    OutOfMemory = 1,
    Protocol = 2,
    InvalidArgument = 3,
    NotConnected = 4,
    ConnectionRefused = 5,
    NotFound = 6,
    ConnectionLost = 7,
    Tls = 8,
    PayloadTooLarge = 9,
    NotSupported = 10,
    Authentication = 11,
    AccessDenied = 12,
    Unknown = 13,

    /// <summary>A system call failed: <see cref="MosquittoException.ErrorNumber"/> says why.</summary>
    SystemCall = 14,
    NameResolution = 15,
    Proxy = 16,
    MalformedUtf8 = 18,
    KeepAlive = 19,
    Lookup = 20,
    MalformedPacket = 21,
    DuplicateProperty = 22,
    TlsHandshake = 23,
    QosNotSupported = 24,
    PacketTooLarge = 25,
    Ocsp = 26,
    Timeout = 27,
    RetainNotSupported = 28,
    TopicAliasInvalid = 29,
    AdministrativeAction = 30,
    AlreadyExists = 31,
}
