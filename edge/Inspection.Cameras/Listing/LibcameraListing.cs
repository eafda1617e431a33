using System.Text.RegularExpressions;
using GStreamer;

namespace Inspection.Cameras.Listing;

/// <summary>Cameras that libcamera knows: those on the Raspberry Pi's ribbon cable. It knows USB cameras as well, which are the kernel's here.</summary>
internal static partial class LibcameraListing
{
    /// <exception cref="GStreamerException">GStreamer is not installed.</exception>
    public static IReadOnlyList<ConnectedCamera> Find() =>
        [.. DeviceProvider.List("libcameraprovider").Where(static device => !IsUsb(device.Name))
            .Select(static device => new ConnectedCamera($"libcamera:{device.Name}", ModelOf(device.Name), device.Name, Modes(device.Caps)))];

    private static bool IsUsb(string name) => name.Contains("usb", StringComparison.OrdinalIgnoreCase) || name.Contains("PCI0", StringComparison.Ordinal);

    /// <summary>Of <c>/base/soc/i2c0mux/i2c@1/imx708@1a</c> the sensor.</summary>
    private static string ModelOf(string name) => name[(name.LastIndexOf('/') + 1)..].Split('@')[0];

    private static IReadOnlyList<CameraMode> Modes(string caps) =>
        [.. FixedSize().Matches(caps).Select(static match => new CameraMode("BGR", int.Parse(match.Groups["width"].ValueSpan), int.Parse(match.Groups["height"].ValueSpan), []))
            .Distinct()];

    [GeneratedRegex(@"width=\(int\)(?<width>[0-9]+), height=\(int\)(?<height>[0-9]+)")]
    private static partial Regex FixedSize();
}
