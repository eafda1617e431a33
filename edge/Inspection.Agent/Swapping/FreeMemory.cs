namespace Inspection.Agent.Swapping;

/// <summary>How much memory a second model may take.</summary>
internal static class FreeMemory
{
    /// <summary>Left to the frames of the running line.</summary>
    public const long ReserveBytes = 64L << 20;

    /// <summary>What the kernel says is available, and a container's limit where there is one; less the reserve.</summary>
    public static long Bytes()
    {
        var ownLimit = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes - Environment.WorkingSet;
        return Math.Max(0, Math.Min(Available() ?? ownLimit, ownLimit) - ReserveBytes);
    }

    /// <summary>What opening a model of this size takes at the very least, before it has been tried: the file, the session's copy of its weights, and its tensors.</summary>
    public static long Estimate(long modelBytes) => checked(2 * modelBytes) + (16L << 20);

    private static long? Available()
    {
        try
        {
            const string key = "MemAvailable:";
            foreach (var line in File.ReadLines("/proc/meminfo"))
            {
                if (line.StartsWith(key, StringComparison.Ordinal))
                    return long.Parse(line[key.Length..].Replace("kB", "", StringComparison.Ordinal)) * 1024;
            }
        }
        catch (IOException)
        {
        }
        return null;
    }
}
