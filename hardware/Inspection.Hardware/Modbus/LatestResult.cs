namespace Inspection.Hardware.Modbus;

/// <summary>
/// The last result, handed over from the inspection thread, which never waits, to any number of readers, who try again when it came between (a
/// sequence lock).
/// </summary>
internal sealed class LatestResult
{
    private PlcResult result;
    private int version;

    /// <summary>The inspection thread alone.</summary>
    public void Write(in PlcResult next)
    {
        Interlocked.Increment(ref version);
        result = next;
        Interlocked.Increment(ref version);
    }

    /// <summary>A result as it was written, never parts of two.</summary>
    public PlcResult Read()
    {
        var waiter = new SpinWait();
        while (true)
        {
            var before = Volatile.Read(ref version);
            var read = result;
            Interlocked.MemoryBarrier();
            if (before % 2 == 0 && before == Volatile.Read(ref version))
                return read;
            waiter.SpinOnce();
        }
    }
}
