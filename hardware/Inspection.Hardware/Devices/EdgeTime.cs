using System.Device.Gpio;

namespace Inspection.Hardware.Devices;

/// <summary>When an edge happened, by the station's clock.</summary>
internal static class EdgeTime
{
    /// <summary>Whether the kernel stamped it.</summary>
    public static bool IsStamped(PinValueChangedEventArgs edge) =>
#if CARD_PACKAGES
        false;
#else
        edge is TimedPinValueChangedEventArgs;
#endif

    /// <summary>The kernel's stamp where there is one and the station runs on the machine's clock; else now.</summary>
    public static long Of(PinValueChangedEventArgs edge, TimeProvider time)
    {
#if !CARD_PACKAGES
        if (edge is TimedPinValueChangedEventArgs timed && time == TimeProvider.System)
            return Math.Min(timed.TimestampNanoseconds, time.GetTimestamp());
#endif
        return time.GetTimestamp();
    }
}
