namespace Mosquitto;

/// <summary>A received message in the library's memory: valid inside the callback only.</summary>
public readonly ref struct ReceivedMessage
{
    internal unsafe ReceivedMessage(NativeMessage* message, nint properties)
    {
        Topic = MosquittoLibrary.Text(message->Topic);
        Payload = new ReadOnlySpan<byte>(message->Payload, message->PayloadLength);
        Qos = message->Qos;
        Retain = message->Retain != 0;
        Properties = new ReceivedProperties(properties);
    }

    public string Topic { get; }
    public ReadOnlySpan<byte> Payload { get; }

    /// <summary>0–2.</summary>
    public int Qos { get; }
    public bool Retain { get; }
    public ReceivedProperties Properties { get; }
}
