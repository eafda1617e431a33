namespace Inspection.Cameras.Timing;

/// <summary>Lets the reading thread wait by an injected clock; cancelling or closing ends the wait at once.</summary>
internal sealed class Waiter : IDisposable
{
    private readonly TimeProvider time;
    private readonly object gate = new();
    private readonly ITimer timer;
    private bool closed;

    public Waiter(TimeProvider time)
    {
        this.time = time;
        timer = time.CreateTimer(static waiter => ((Waiter)waiter!).Wake(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <param name="due">By <see cref="TimeProvider.GetTimestamp"/>.</param>
    /// <returns>False once closed.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public bool WaitUntil(long due, CancellationToken cancellation)
    {
        using var registration = cancellation.UnsafeRegister(static waiter => ((Waiter)waiter!).Wake(), this);
        lock (gate)
        {
            while (!closed)
            {
                cancellation.ThrowIfCancellationRequested();
                var left = time.GetElapsedTime(time.GetTimestamp(), due);
                if (left <= TimeSpan.Zero)
                    return true;
                // Timers count whole milliseconds and would come too early by the rest.
                timer.Change(TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
                Monitor.Wait(gate);
            }
        }
        return false;
    }

    public void Dispose()
    {
        lock (gate)
        {
            closed = true;
            Monitor.PulseAll(gate);
        }
        timer.Dispose();
    }

    private void Wake()
    {
        lock (gate)
            Monitor.PulseAll(gate);
    }
}
