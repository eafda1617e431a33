using Inspection.Core.Sources;

namespace Inspection.Core.Triggering;

/// <summary>When a picture was taken, on the clock that nobody sets.</summary>
internal static class Exposure
{
    /// <summary>The capture's UTC time as a <see cref="TimeProvider.GetTimestamp"/>; never in the future.</summary>
    public static long TimestampOf(in Capture capture, TimeProvider time)
    {
        var age = Math.Max(0, (time.GetUtcNow() - capture.CapturedAt).TotalSeconds);
        return time.GetTimestamp() - (long)(age * time.TimestampFrequency);
    }
}
