namespace Inspection.Cameras.Timing;

/// <summary>
/// Brings the stamps of a camera with a clock of its own to the station's time. A picture arrives a little after it was taken, sometimes later, never sooner; so
/// the smallest distance seen between stamp and arrival is the one to add, and what the way jitters falls out. The distance may grow by 0.1 ms a second, so that a
/// camera whose clock runs slow (100 ppm and less, as quartz does) is followed as well. Used by one thread; allocates nothing.
/// </summary>
internal sealed class CameraClock
{
    /// <summary>More is no delay, however little processor time there is: the camera set its clock anew. Shorter, and a picture that was held up would pass for a new one.</summary>
    private static readonly TimeSpan mostDelay = TimeSpan.FromSeconds(30);
    private const double DriftPerSecond = 1e-4;
    private DateTimeOffset origin;
    private DateTimeOffset lastArrival;
    private TimeSpan lastStamp;
    private bool isSet;

    /// <summary>When the picture was taken; the arrival itself where the stamps do not count upwards.</summary>
    /// <param name="stamp">By the camera's clock.</param>
    /// <param name="arrival">By a clock of the station that nobody sets.</param>
    /// <param name="unread">For how long nobody looked: the picture may have waited so long.</param>
    public DateTimeOffset TakenAt(TimeSpan stamp, DateTimeOffset arrival, TimeSpan unread = default)
    {
        var seen = arrival - stamp;
        if (!isSet || stamp <= lastStamp || seen - origin > mostDelay + unread)
            (origin, isSet) = (seen, true);
        else
        {
            origin += (arrival - lastArrival) * DriftPerSecond;
            if (seen < origin)
                origin = seen;
        }
        (lastStamp, lastArrival) = (stamp, arrival);
        return origin + stamp;
    }

    /// <summary>The camera is opened anew, and may count from somewhere else.</summary>
    public void Reset() => isSet = false;
}
