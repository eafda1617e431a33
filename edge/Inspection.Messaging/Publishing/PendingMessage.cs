using Inspection.Mqtt;

namespace Inspection.Messaging.Publishing;

/// <summary>How far one message of a <see cref="PendingResult"/> is.</summary>
internal struct PendingMessage
{
    private State state;

    private enum State
    {
        /// <summary>There is nothing to send, or the broker has it.</summary>
        Done,
        Unsent,
        Underway,
        Failed,
    }

    /// <summary>Why it did not arrive; null while nothing is known against it.</summary>
    public MqttException? Failure { get; private set; }

    public readonly bool IsDone => state == State.Done;

    public readonly bool IsUnderway => state == State.Underway;

    public readonly bool HasFailed => state == State.Failed;

    public void Begin(bool isThere) => (state, Failure) = (isThere ? State.Unsent : State.Done, null);

    /// <summary>What failed is to be sent once more.</summary>
    public void BeginAgain() => state = state == State.Failed ? State.Unsent : state;

    /// <returns>False when there is no connection.</returns>
    public bool TrySend(
        IMqttConnection connection, MqttMessageKind kind, ReadOnlySpan<byte> topic, ReadOnlySpan<byte> payload, IPublishObserver observer, int token)
    {
        if (state != State.Unsent)
            return true;
        try
        {
            if (!connection.TryPublish(kind, topic, payload, observer, token))
                return false;
            state = State.Underway;
        }
        catch (MqttException refusal)
        {
            Tell(refusal);
        }
        return true;
    }

    public void Tell(MqttException? failure) => (state, Failure) = (failure is null ? State.Done : State.Failed, failure);

    /// <summary>It failed, and goes without.</summary>
    public void GiveUp() => state = State.Done;
}
