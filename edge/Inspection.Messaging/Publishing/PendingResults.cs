using Inspection.Mqtt;

namespace Inspection.Messaging.Publishing;

/// <summary>The results on their way, in order: a ring of places that are used again and again. Not thread-safe.</summary>
internal sealed class PendingResults
{
    private readonly PendingResult[] places;
    private int first;
    private int count;

    public PendingResults(int capacity)
    {
        places = new PendingResult[capacity];
        for (var place = 0; place < capacity; place++)
            places[place] = new PendingResult(place);
    }

    public bool HasRoom => count < places.Length;

    /// <summary>The oldest; null when there is none.</summary>
    public PendingResult? First => count == 0 ? null : places[first];

    public bool HasFailed => Find(static result => result.HasFailed) is not null;

    public bool IsAnyUnderway => Find(static result => result.IsUnderway) is not null;

    /// <summary>Why the broker will not take one of the results; null when it refused none for good.</summary>
    public MqttException? Refusal => Find(static result => result.HasFailed && result.ResultFailure is { IsTransient: false })?.ResultFailure;

    /// <summary>The one that a token speaks of.</summary>
    public PendingResult At(int token) => places[PendingResult.PlaceOf(token)];

    /// <summary>A further place at the end, where there is room; to be filled.</summary>
    public PendingResult Add() => places[(first + count++) % places.Length];

    public void RemoveFirst()
    {
        places[first].Leave();
        (first, count) = ((first + 1) % places.Length, count - 1);
    }

    /// <summary>Sends in order what has not been sent yet.</summary>
    /// <returns>False when there is no connection.</returns>
    public bool TrySend(IMqttConnection connection, IPublishObserver observer)
    {
        for (var i = 0; i < count; i++)
        {
            if (!places[(first + i) % places.Length].TrySend(connection, observer))
                return false;
        }
        return true;
    }

    /// <returns>One whose picture was refused for good, and was let go just now; null when there is none.</returns>
    public PendingResult? GiveUpPicture() => Find(static result => result.GiveUpPicture());

    /// <summary>What failed is to be sent once more.</summary>
    public void BeginAgain()
    {
        for (var i = 0; i < count; i++)
            places[(first + i) % places.Length].BeginAgain();
    }

    private PendingResult? Find(Func<PendingResult, bool> isIt)
    {
        for (var i = 0; i < count; i++)
        {
            var result = places[(first + i) % places.Length];
            if (isIt(result))
                return result;
        }
        return null;
    }
}
