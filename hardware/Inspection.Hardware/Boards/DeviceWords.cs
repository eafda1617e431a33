using System.Device;
using Inspection.Contracts;

namespace Inspection.Hardware.Boards;

/// <summary>What a device's failure means, in plain words.</summary>
internal static class DeviceWords
{
    /// <param name="device">Name of what failed, as in the hardware file.</param>
    public static LocalizedText Of(Exception exception, string device)
    {
#if !CARD_PACKAGES
        if (exception is DeviceException known)
        {
            return known.Fault switch
            {
                DeviceFault.Missing => Texts.InterfaceMissing(device, known.Path),
                DeviceFault.AccessDenied => Texts.AccessDenied(device, known.Path, known.Group ?? GroupOf(known.Path)),
                DeviceFault.Absent => Texts.LineAbsent(device, known.Path, known.Number),
                DeviceFault.Taken => Texts.LineTaken(device, known.Path, known.Number, known.Holder),
                DeviceFault.NoAnswer => Texts.NoAnswer(device, known.Path, known.Number ?? 0),
                _ => Texts.DeviceFailed(device, known.Message),
            };
        }
#endif
        return exception is UnauthorizedAccessException ? Texts.AccessDenied(device, device, GroupOf(device)) : Texts.DeviceFailed(device, exception.Message);
    }

    /// <summary>Of Debian and Raspberry Pi OS.</summary>
    private static string GroupOf(string path) => path.Contains("i2c", StringComparison.Ordinal) ? "i2c" : "gpio";
}
