namespace Inspection.Hardware.Devices;

/// <summary>
/// Edges of two channels in the order in which they happened. The driver gives each channel's edges in order, but under load several of one before those of the other between
/// them, which a decoder would take for turning back. An edge is therefore held until the other channel's newest is as late: one count behind, while the belt moves. Not thread-safe.
/// </summary>
internal sealed class EdgeOrder
{
    /// <summary>A channel that trembles at rest waits for the other in vain: then what is held is taken as it is.</summary>
    private const int Most = 32;

    private readonly List<(long Timestamp, bool IsA, bool Level)> held = new(Most + 1);
    private long newestA = long.MinValue;
    private long newestB = long.MinValue;

    public void Add(long timestamp, bool isA, bool level)
    {
        if (isA)
            newestA = timestamp;
        else
            newestB = timestamp;
        var place = held.Count;
        while (place > 0 && held[place - 1].Timestamp > timestamp)
            place--;
        held.Insert(place, (timestamp, isA, level));
    }

    /// <summary>The oldest edge that no other can come before.</summary>
    public bool TryTake(out (long Timestamp, bool IsA, bool Level) edge)
    {
        edge = held.Count > 0 ? held[0] : default;
        if (held.Count == 0 || (edge.Timestamp > Math.Min(newestA, newestB) && held.Count <= Most))
            return false;
        held.RemoveAt(0);
        return true;
    }
}
