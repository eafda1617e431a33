namespace Bindings.Tests.OpenCvSharp;

/// <summary>Resident memory of the test process, which native leaks show in and the garbage collector does not.</summary>
internal static class ResidentMemory
{
    /// <summary>Bytes that the runtime itself may take meanwhile; every leak that is looked for would take several times as much.</summary>
    public const long Tolerance = 16 * 1024 * 1024;

    /// <summary>How much memory stays after <paramref name="cycles"/> runs, once the first runs have warmed everything up.</summary>
    public static long GrowthOver(int cycles, Action cycle)
    {
        for (var i = 0; i < cycles / 5; i++)
            cycle();
        var before = Settled();
        for (var i = 0; i < cycles; i++)
            cycle();
        return Settled() - before;
    }

    private static long Settled()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        // Aggressive: gives freed pages back, so that what stays is in use.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return Environment.WorkingSet;
    }
}
