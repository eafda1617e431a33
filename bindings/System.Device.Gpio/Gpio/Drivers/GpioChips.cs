using System.Device.Native;

namespace System.Device.Gpio.Drivers;

/// <summary>The kernel's GPIO chips: files <c>/dev/gpiochipN</c>.</summary>
internal static class GpioChips
{
    private const int Most = 32;

    /// <summary>The chips whose lines are the 40-pin header of a Raspberry Pi, 5 first; their numbers differ between kernels.</summary>
    private static readonly string[] headers = ["pinctrl-rp1", "pinctrl-bcm2711", "pinctrl-bcm2835"];

    public static string PathOf(int chip) => $"/dev/gpiochip{chip}";

    /// <summary>Number of the header's chip; 0 on boards that have none of the known ones.</summary>
    public static int NumberOfHeader() =>
        Enumerable.Range(0, Most).Where(chip => File.Exists(PathOf(chip))).Where(chip => headers.Contains(LabelOf(chip))).FirstOrDefault();

    private static string LabelOf(int chip)
    {
        using var file = new DeviceFile(PathOf(chip));
        var info = Ask(file);
        return KernelText.Read(info.Label);
    }

    public static ChipInfo Ask(DeviceFile file)
    {
        var info = default(ChipInfo);
        file.Control(GpioRequests.GetChipInfo, ref info);
        return info;
    }
}
