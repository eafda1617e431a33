namespace System.Device.Native;

/// <summary>The <c>ioctl</c>s of linux/gpio.h.</summary>
internal static class GpioRequests
{
    private const byte Kind = 0xB4;

    public static readonly uint GetChipInfo = IoctlNumber.Read<ChipInfo>(Kind, 0x01);
    public static readonly uint GetLineInfo = IoctlNumber.ReadWrite<LineInfo>(Kind, 0x05);
    public static readonly uint GetLine = IoctlNumber.ReadWrite<LineRequest>(Kind, 0x07);
    public static readonly uint SetConfig = IoctlNumber.ReadWrite<LineConfig>(Kind, 0x0D);
    public static readonly uint GetValues = IoctlNumber.ReadWrite<LineValues>(Kind, 0x0E);
    public static readonly uint SetValues = IoctlNumber.ReadWrite<LineValues>(Kind, 0x0F);
}
