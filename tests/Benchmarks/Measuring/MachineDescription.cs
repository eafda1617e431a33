using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace Benchmarks.Measuring;

/// <summary>On what was measured; figures mean nothing without it.</summary>
/// <param name="Cores">That this process may use.</param>
/// <param name="LoadBefore">Programs that wanted a core, mean of the minute before: much above 0, and somebody else used the machine.</param>
internal sealed record MachineDescription(
    [property: JsonPropertyName("processor")] string Processor,
    [property: JsonPropertyName("architecture")] string Architecture,
    [property: JsonPropertyName("cores")] int Cores,
    [property: JsonPropertyName("memory_mb")] long MemoryMegabytes,
    [property: JsonPropertyName("system")] string System,
    [property: JsonPropertyName("kernel")] string Kernel,
    [property: JsonPropertyName("runtime")] string Runtime,
    [property: JsonPropertyName("load_before")] double LoadBefore,
    [property: JsonPropertyName("measured_at")] string MeasuredAt)
{
    public static MachineDescription Read(TimeProvider time) => new(
        // Arm kernels name no processor there; the board says what it is.
        Value("/proc/cpuinfo", "model name", ':') ?? Line("/proc/device-tree/model")?.TrimEnd('\0') ?? "unknown",
        RuntimeInformation.ProcessArchitecture.ToString(),
        Environment.ProcessorCount,
        long.TryParse(Value("/proc/meminfo", "MemTotal", ':')?.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var kilobytes) ? kilobytes / 1024 : 0,
        Value("/etc/os-release", "PRETTY_NAME", '=')?.Trim('"') ?? RuntimeInformation.OSDescription,
        Line("/proc/sys/kernel/osrelease") ?? "unknown",
        RuntimeInformation.FrameworkDescription,
        double.TryParse(Line("/proc/loadavg")?.Split(' ')[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var load) ? load : 0,
        time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture));

    private static string? Line(string file) => File.Exists(file) ? File.ReadLines(file).FirstOrDefault() : null;

    private static string? Value(string file, string key, char separator) => File.Exists(file)
        ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?.Split(separator, 2)[1].Trim()
        : null;
}
