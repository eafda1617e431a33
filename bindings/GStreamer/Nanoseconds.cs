namespace GStreamer;

/// <summary>GstClockTime: unsigned nanoseconds, all bits set for "none".</summary>
internal static class Nanoseconds
{
    private const ulong None = ulong.MaxValue;

    private static readonly DateTimeOffset networkEpoch = new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static ulong From(TimeSpan time) => checked((ulong)time.Ticks * TimeSpan.NanosecondsPerTick);

    public static TimeSpan? ToTimeSpan(ulong nanoseconds) => nanoseconds == None ? null : TimeSpan.FromTicks((long)(nanoseconds / TimeSpan.NanosecondsPerTick));

    public static DateTimeOffset SinceNetworkEpoch(ulong nanoseconds) => networkEpoch.AddTicks((long)(nanoseconds / TimeSpan.NanosecondsPerTick));
}
