namespace Inspection.Hardware.Belt;

/// <summary>
/// Waits of one thread until an instant, or until it is woken. On the real clock it sleeps until shortly before and spins for the rest, since the timers of the operating
/// system count whole milliseconds; on any other clock its timer tells.
/// </summary>
internal sealed class PreciseWait : IDisposable
{
    /// <summary>A sleep ends by so much too late at most, on a system that is not overloaded.</summary>
    private static readonly TimeSpan spin = TimeSpan.FromMilliseconds(2);

    private readonly TimeProvider time;
    private readonly ManualResetEventSlim wake = new(initialState: false, spinCount: 0);
    private readonly ITimer? timer;

    public PreciseWait(TimeProvider time)
    {
        this.time = time;
        if (time != TimeProvider.System)
            timer = time.CreateTimer(static wake => ((ManualResetEventSlim)wake!).Set(), wake, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Ends the present wait, or the next; allocates nothing.</summary>
    public void Wake() => wake.Set();

    /// <summary>May return early: look again.</summary>
    /// <param name="due"><see cref="TimeProvider.GetTimestamp"/>; null: until woken.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public void Until(long? due, CancellationToken cancellation)
    {
        while (!wake.IsSet)
        {
            cancellation.ThrowIfCancellationRequested();
            if (due is not { } instant)
            {
                wake.Wait(cancellation);
                break;
            }
            var now = time.GetTimestamp();
            if (now >= instant)
                return;
            Sleep(time.GetElapsedTime(now, instant), cancellation);
        }
        wake.Reset();
    }

    public void Dispose()
    {
        timer?.Dispose();
        wake.Dispose();
    }

    private void Sleep(TimeSpan left, CancellationToken cancellation)
    {
        if (timer is not null)
        {
            timer.Change(left, Timeout.InfiniteTimeSpan);
            wake.Wait(cancellation);
        }
        else if (left > spin)
        {
            // Beyond a minute the caller looks again anyway.
            wake.Wait((int)Math.Clamp((left - spin).TotalMilliseconds, 0, 60_000), cancellation);
        }
        else
        {
            Thread.SpinWait(20);
        }
    }
}
