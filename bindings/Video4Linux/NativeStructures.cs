using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Video4Linux;

/// <summary>Bytes of a name that ends at the first zero.</summary>
[InlineArray(32)]
internal struct Name32
{
    private byte first;
}

/// <summary>v4l2_capability.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Capability
{
    public ulong Driver0, Driver1;
    public Name32 Card;
    public Name32 Bus;
    public uint Version;
    public uint Capabilities;
    public uint DeviceCapabilities;
    public uint Reserved0, Reserved1, Reserved2;
}

/// <summary>v4l2_fmtdesc.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct FormatDescription
{
    public uint Index;
    public uint Type;
    public uint Flags;
    public Name32 Description;
    public uint PixelFormat;
    public uint MediaBusCode;
    public uint Reserved0, Reserved1, Reserved2;
}

/// <summary>v4l2_frmsizeenum; where the size is discrete only the first two numbers of the six count.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct FrameSize
{
    public uint Index;
    public uint PixelFormat;
    public uint Type;
    public uint MinimumWidth, MaximumWidth, StepWidth, MinimumHeight, MaximumHeight, StepHeight;
    public uint Reserved0, Reserved1;

    public readonly uint DiscreteWidth => MinimumWidth;

    public readonly uint DiscreteHeight => MaximumWidth;
}

/// <summary>v4l2_frmivalenum; where the interval is discrete only the first two numbers of the six count.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct FrameInterval
{
    public uint Index;
    public uint PixelFormat;
    public uint Width;
    public uint Height;
    public uint Type;
    public uint Numerator, Denominator;
    public uint LongestNumerator, LongestDenominator;
    public uint StepNumerator, StepDenominator;
    public uint Reserved0, Reserved1;
}

/// <summary>v4l2_queryctrl.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ControlDescription
{
    public uint Id;
    public uint Type;
    public Name32 Name;
    public int Minimum;
    public int Maximum;
    public int Step;
    public int Default;
    public uint Flags;
    public uint Reserved0, Reserved1;
}

/// <summary>v4l2_control.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ControlValue
{
    public uint Id;
    public int Value;
}
