namespace Inspection.Cameras.Timing;

/// <summary>
/// Tells with which settings a picture was taken while the settings of a running camera change. No camera says when a new value is in effect: a sensor takes it with
/// its next picture or the one after, and drivers hand on another one that was on its way. Not thread-safe.
/// </summary>
internal sealed class Settling
{
    private int before;
    private int between;
    private DateTimeOffset began;
    private DateTimeOffset settled;
    private bool isSettling;

    /// <summary>Number of the settings that the camera has, or will have in a moment.</summary>
    public int Adjustment { get; private set; }

    /// <summary>The camera is opened anew with the settings: no older picture comes.</summary>
    public void Begin(int adjustment) => (Adjustment, isSettling) = (adjustment, false);

    /// <summary>The camera runs on.</summary>
    /// <param name="from">Before the first value was written.</param>
    /// <param name="until">After the last value was written, and from when on a picture is taken with the new settings, were it not for <paramref name="pictures"/>.</param>
    /// <param name="pictures">As many more after <paramref name="until"/> may be of either.</param>
    public void Begin(int adjustment, DateTimeOffset from, DateTimeOffset until, int pictures)
    {
        // While it has not settled yet, what came since is of neither.
        if (!isSettling)
            (before, began) = (Adjustment, from);
        (Adjustment, settled, between, isSettling) = (adjustment, until, pictures, true);
    }

    /// <summary>To be asked once for each picture, in their order.</summary>
    /// <returns>The number of the settings that a picture was taken with; null: nobody knows.</returns>
    public int? Of(DateTimeOffset takenAt)
    {
        if (!isSettling)
            return Adjustment;
        if (takenAt <= began)
            return before;
        if (takenAt < settled || between-- > 0)
            return null;
        isSettling = false;
        return Adjustment;
    }
}
