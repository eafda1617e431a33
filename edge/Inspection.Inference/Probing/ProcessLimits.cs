using System.Runtime.InteropServices;

namespace Inspection.Inference.Probing;

/// <summary>What the kernel holds this process to, and says of it. For a process that tries a hostile model.</summary>
public static partial class ProcessLimits
{
    private const int CoreFile = 4;
    private const int Data = 2;

    /// <summary>Stacks of threads, and the managed heap, beside the model.</summary>
    private const long RuntimeBytes = 512L << 20;

    /// <summary>No core file, the first to go when the machine runs out of memory, and no more private memory than <paramref name="memoryBytes"/> beyond the present.</summary>
    public static void Apply(long memoryBytes)
    {
        Limit(CoreFile, 0);
        if (memoryBytes < long.MaxValue)
            Limit(Data, StatusBytes("VmData:") + RuntimeBytes + memoryBytes);
        try
        {
            File.WriteAllText("/proc/self/oom_score_adj", "1000");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A kernel without it kills by its own judgement.
        }
    }

    public static long PeakResidentBytes() => StatusBytes("VmHWM:");

    private static void Limit(int resource, long value)
    {
        var limit = new ResourceLimit((nuint)value, (nuint)value);
        _ = SetLimit(resource, in limit);
    }

    private static long StatusBytes(string key)
    {
        foreach (var line in File.ReadLines("/proc/self/status"))
        {
            // VmHWM:     12345 kB
            if (line.StartsWith(key, StringComparison.Ordinal))
                return long.Parse(line[key.Length..].Replace("kB", "", StringComparison.Ordinal)) * 1024;
        }
        return 0;
    }

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int SetLimit(int resource, in ResourceLimit limit);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct ResourceLimit(nuint soft, nuint hard)
    {
        public readonly nuint Soft = soft;
        public readonly nuint Hard = hard;
    }
}
