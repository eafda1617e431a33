using System.Globalization;
using System.Text.RegularExpressions;

namespace HardwareVm.Gate;

/// <summary>
/// The kernel's own record of what its lines were told: the trace event <c>gpio_value</c>, written as the level is handed to the chip and stamped by the monotonic
/// clock, which is that of <see cref="TimeProvider.System"/>. Traces until it is disposed.
/// </summary>
internal sealed partial class LineTrace : IDisposable
{
    private const string Folder = "/sys/kernel/tracing";

    public LineTrace()
    {
        Write("trace_clock", "mono");
        Write("trace", "");
        Write("events/gpio/gpio_value/enable", "1");
        Write("tracing_on", "1");
    }

    /// <summary>Writes of outputs in their order, whole microseconds; the timestamp is in ticks of <see cref="TimeProvider.System"/>.</summary>
    public static IReadOnlyList<(bool Level, long Timestamp)> Read() =>
    [
        .. Set().Matches(File.ReadAllText(Path.Combine(Folder, "trace")))
            .Select(static set => (set.Groups["level"].Value != "0", Timestamp(set.Groups["seconds"].Value))),
    ];

    public void Dispose() => Write("events/gpio/gpio_value/enable", "0");

    private static long Timestamp(string seconds) => (long)(decimal.Parse(seconds, CultureInfo.InvariantCulture) * TimeProvider.System.TimestampFrequency);

    private static void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    [GeneratedRegex(@"(?<seconds>\d+\.\d+): gpio_value: \d+ set (?<level>\d+)")]
    private static partial Regex Set();
}
