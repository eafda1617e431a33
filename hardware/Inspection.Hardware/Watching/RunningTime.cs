namespace Inspection.Hardware.Watching;

/// <summary>Time between looks, for what must have lasted. A look that comes much later than it should counts for a moment only: then the program stood still, and saw nothing.</summary>
internal sealed class RunningTime(TimeProvider time)
{
    private static readonly TimeSpan most = TimeSpan.FromMilliseconds(250);

    private long looked = time.GetTimestamp();

    /// <summary>Since the look before.</summary>
    public TimeSpan Next()
    {
        var now = time.GetTimestamp();
        var passed = time.GetElapsedTime(looked, now);
        looked = now;
        return passed < most ? passed : most;
    }
}
