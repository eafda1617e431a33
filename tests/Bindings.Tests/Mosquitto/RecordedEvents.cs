using System.Text;
using Mosquitto;

namespace Bindings.Tests.Mosquitto;

/// <summary>Writes down what a client reports.</summary>
internal sealed class RecordedEvents : IMosquittoEvents
{
    public int? ConnectReason { get; private set; }
    public int? DisconnectReason { get; private set; }
    public List<(int Id, int Reason)> Published { get; } = [];
    public List<(int Id, int Reason)> Subscribed { get; } = [];
    public List<(string Topic, byte[] Payload, int Qos, bool Retain)> Messages { get; } = [];
    public List<string> Properties { get; } = [];
    public List<string> Errors { get; } = [];

    /// <summary>Thrown by the next message.</summary>
    public Exception? Fault { get; set; }

    public void OnConnected(int reasonCode, bool sessionPresent) => ConnectReason = reasonCode;

    public void OnDisconnected(int reasonCode) => DisconnectReason = reasonCode;

    public void OnPublished(int messageId, int reasonCode) => Published.Add((messageId, reasonCode));

    public void OnSubscribed(int messageId, int reasonCode) => Subscribed.Add((messageId, reasonCode));

    public void OnMessage(scoped ReceivedMessage message)
    {
        if (Fault is { } fault)
            throw fault;
        Messages.Add((message.Topic, message.Payload.ToArray(), message.Qos, message.Retain));
        foreach (var property in message.Properties)
        {
            Properties.Add(property.Kind switch
            {
                MosquittoProperty.CorrelationData => $"{property.Kind}={Encoding.UTF8.GetString(property.ReadBinary())}",
                MosquittoProperty.UserProperty => $"{property.Kind}={property.ReadStringPair()}",
                MosquittoProperty.SubscriptionIdentifier => $"{property.Kind}={property.ReadVariableInteger()}",
                MosquittoProperty.MessageExpiryInterval => $"{property.Kind}={property.ReadUInt32() > 0}",
                _ => $"{property.Kind}={property.ReadString()}",
            });
        }
    }

    public void OnErrorLogged(string line) => Errors.Add(line);
}
