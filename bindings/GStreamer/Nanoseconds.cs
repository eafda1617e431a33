namespace GStreamer;

/// <summary>GstClockTime: unsigned nanoseconds, all bits set for "none".</summary>
internal static class Nanoseconds
{
    private const ulong None = ulong.MaxValue;

    public static ulong From(TimeSpan time) => checked((ulong)time.Ticks * TimeSpan.NanosecondsPerTick);

    public static TimeSpan? ToTimeSpan(ulong nanoseconds) => nanoseconds == None ? null : TimeSpan.FromTicks((long)(nanoseconds / TimeSpan.NanosecondsPerTick));
}
