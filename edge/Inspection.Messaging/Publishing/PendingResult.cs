using System.Buffers;
using System.Text;
using Inspection.Mqtt;

namespace Inspection.Messaging.Publishing;

/// <summary>A place for one record on its way, a result or a picture, as often as it takes. Used again and again; keeps its own copy of the record.</summary>
/// <param name="place">Number of this place, 0 and above: what the tokens of its messages say.</param>
internal sealed class PendingResult(int place)
{
    /// <summary>Results without a picture are shorter; the memory of longer records goes back to where others may have it.</summary>
    private const int KeptBytes = 16 * 1024;

    private byte[] record = [];
    private StoredResult stored;
    private PendingMessage picture;
    private PendingMessage result;

    public long Index { get; private set; }

    /// <summary>False for a picture, and for a record that could not be understood, which passes without being sent.</summary>
    public bool IsResult { get; private set; }

    /// <summary>A result that the broker had once before.</summary>
    public bool IsRepeat => stored.IsRepeat;

    /// <summary>
    /// The broker has it, and needs no further sending. A picture that it will never take (too large, not allowed) does not hold back what follows.
    /// </summary>
    public bool IsDone => picture.IsDone && result.IsDone;

    public bool IsUnderway => picture.IsUnderway || result.IsUnderway;

    public bool HasFailed => picture.HasFailed || result.HasFailed;

    /// <summary>Why the picture did not arrive.</summary>
    public MqttException? PictureFailure => picture.Failure;

    /// <summary>Why the result did not arrive.</summary>
    public MqttException? ResultFailure => result.Failure;

    public string PictureTopic => Encoding.UTF8.GetString(stored.EvidenceTopic.Span);

    /// <summary>Place of the result that a token speaks of.</summary>
    public static int PlaceOf(int token) => token >> 1;

    /// <param name="payload">A record of the outbox; copied. Empty: it was damaged.</param>
    /// <returns>False when it is not empty and yet neither result nor picture.</returns>
    public bool Take(long index, ReadOnlyMemory<byte> payload)
    {
        Index = index;
        if (record.Length < payload.Length)
        {
            Leave();
            record = ArrayPool<byte>.Shared.Rent(payload.Length);
        }
        payload.CopyTo(record);
        StoredResult.TryRead(record.AsMemory(0, payload.Length), out stored);
        IsResult = !stored.Json.IsEmpty;
        picture.Begin(!stored.Jpeg.IsEmpty);
        result.Begin(IsResult);
        return IsResult || !stored.Jpeg.IsEmpty || payload.IsEmpty;
    }

    /// <summary>Sends what has not been sent yet.</summary>
    /// <returns>False when there is no connection.</returns>
    public bool TrySend(IMqttConnection connection, IPublishObserver observer) =>
        picture.TrySend(connection, WireMessages.Picture, stored.EvidenceTopic.Span, stored.Jpeg.Span, observer, 2 * place + 1)
        && result.TrySend(connection, WireMessages.Result, stored.ResultTopic.Span, stored.Json.Span, observer, 2 * place);

    public void Tell(int token, MqttException? failure)
    {
        if ((token & 1) == 0)
            result.Tell(failure);
        else
            picture.Tell(failure);
    }

    /// <summary>A picture that was refused for good is let go.</summary>
    /// <returns>True when there was one, just now.</returns>
    public bool GiveUpPicture()
    {
        if (!picture.HasFailed || picture.Failure is not { IsTransient: false })
            return false;
        picture.GiveUp();
        return true;
    }

    /// <summary>What failed is to be sent once more.</summary>
    public void BeginAgain()
    {
        picture.BeginAgain();
        result.BeginAgain();
    }

    /// <summary>Its place is free.</summary>
    public void Leave()
    {
        stored = default;
        if (record.Length <= KeptBytes)
            return;
        ArrayPool<byte>.Shared.Return(record);
        record = [];
    }
}
