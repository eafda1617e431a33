using System.Globalization;

namespace Inspection.Training.Planning;

/// <summary>What the machine offers to a training.</summary>
/// <param name="Cores">Cores that this process may use.</param>
/// <param name="FreeMemoryMegabytes">What can be had without swapping, container limits counted.</param>
/// <param name="FreeDiskMegabytes">On the disk of the output folder.</param>
/// <param name="HasBfloat16">Whether the processor multiplies bfloat16 itself (AVX512-BF16 or AMX): several times faster.</param>
/// <param name="Gpu">Name of the GPU that PyTorch sees; null: none.</param>
public sealed record Machine(int Cores, long FreeMemoryMegabytes, long FreeDiskMegabytes, bool HasBfloat16, string? Gpu)
{
    private const long Megabyte = 1024 * 1024;

    /// <param name="folder">The output folder; it need not exist yet.</param>
    public static Machine Detect(string folder, string? gpu)
    {
        var processor = ReadOrEmpty("/proc/cpuinfo");
        return new Machine(
            Environment.ProcessorCount, Math.Min(AvailableMemory(), RoomInContainer()) / Megabyte, FreeDisk(folder) / Megabyte,
            processor.Contains("avx512_bf16", StringComparison.Ordinal) || processor.Contains("amx_bf16", StringComparison.Ordinal), gpu);
    }

    private static long AvailableMemory()
    {
        var line = ReadOrEmpty("/proc/meminfo").Split('\n').FirstOrDefault(static line => line.StartsWith("MemAvailable:", StringComparison.Ordinal));
        return line?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var kilobytes, ..] && long.TryParse(kilobytes, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value * 1024
            : GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
    }

    /// <summary>Limit of the control group (version 2) less what it holds and cannot give back; unlimited where there is none.</summary>
    private static long RoomInContainer()
    {
        if (!long.TryParse(ReadOrEmpty("/sys/fs/cgroup/memory.max"), NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var limit))
            return long.MaxValue;
        var anonymous = ReadOrEmpty("/sys/fs/cgroup/memory.stat").Split('\n').FirstOrDefault(static line => line.StartsWith("anon ", StringComparison.Ordinal));
        return Math.Max(0, limit - (long.TryParse(anonymous?[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var used) ? used : 0));
    }

    private static long FreeDisk(string folder)
    {
        var existing = Path.GetFullPath(folder);
        while (!Directory.Exists(existing) && Path.GetDirectoryName(existing) is { } parent)
            existing = parent;
        return new DriveInfo(existing).AvailableFreeSpace;
    }

    private static string ReadOrEmpty(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
