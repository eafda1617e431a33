namespace Inspection.Gateway.Storage.Counts;

/// <summary>The spans of UTC by which results are counted ahead, in microseconds.</summary>
internal static class CountWidth
{
    public const long Quarter = 900_000_000;
    public const long Hour = 4 * Quarter;
    public const long Day = 24 * Hour;

    /// <summary>The widest first; each is a whole number of the next.</summary>
    public static IReadOnlyList<long> All { get; } = [Day, Hour, Quarter];

    /// <summary>When the span that holds a time begins; also before 1970, where a station's clock may be.</summary>
    public static long Begin(long time, long width) => time - (time % width + width) % width;

    /// <summary>The same of an SQL expression.</summary>
    public static string Begin(string time, long width) => $"({time} - (({time}) % {width} + {width}) % {width})";
}
