namespace Inspection.Cameras.Timing;

/// <summary>One thread reads, again and again; another one comes between two of its turns, and goes first. Allocates nothing.</summary>
internal sealed class ReadingTurns
{
    private static readonly TimeSpan slice = TimeSpan.FromMilliseconds(50);
    private readonly object gate = new();
    private bool isReading;
    private bool isTaken;

    /// <summary>Waits a moment for the reader's turn, which lasts until <see cref="EndReading"/>.</summary>
    /// <returns>False while the other thread has it: look whether there is still something to wait for, and ask again.</returns>
    public bool TryBeginReading()
    {
        lock (gate)
        {
            if (isTaken && (!Monitor.Wait(gate, slice) || isTaken))
                return false;
            return isReading = true;
        }
    }

    public void EndReading()
    {
        lock (gate)
        {
            isReading = false;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Runs something while nobody reads. For one thread.</summary>
    public void Between(Action action)
    {
        lock (gate)
        {
            isTaken = true;
            while (isReading)
                Monitor.Wait(gate);
        }
        try
        {
            action();
        }
        finally
        {
            lock (gate)
            {
                isTaken = false;
                Monitor.PulseAll(gate);
            }
        }
    }
}
