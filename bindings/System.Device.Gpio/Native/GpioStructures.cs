using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace System.Device.Native;

// The structures of linux/gpio.h, version 2 of the interface: fixed widths, so alike on x64 and arm64. The trailing paddings are the kernel's and stay zero.

/// <summary><c>struct gpiochip_info</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ChipInfo
{
    public Name32 Name;
    public Name32 Label;
    public uint Lines;
}

/// <summary><c>struct gpio_v2_line_attribute</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LineAttribute
{
    public const uint OutputValues = 2;

    public uint Id;
    public uint Padding;
    public ulong Value;
}

/// <summary><c>struct gpio_v2_line_config_attribute</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LineConfigAttribute
{
    public LineAttribute Attribute;
    public ulong Mask;
}

/// <summary>Ten of them: <c>GPIO_V2_LINE_NUM_ATTRS_MAX</c>.</summary>
[InlineArray(10)]
internal struct LineConfigAttributes
{
    private LineConfigAttribute first;
}

/// <summary><c>struct gpio_v2_line_config</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LineConfig
{
    public ulong Flags;
    public uint AttributeCount;
    public Padding5 Padding;
    public LineConfigAttributes Attributes;
}

/// <summary><c>struct gpio_v2_line_request</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LineRequest
{
    public LineOffsets Offsets;
    public Name32 Consumer;
    public LineConfig Config;
    public uint LineCount;
    public uint EventBufferSize;
    public Padding5 Padding;
    public int Descriptor;
}

/// <summary><c>struct gpio_v2_line_values</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LineValues
{
    public ulong Bits;
    public ulong Mask;
}

/// <summary><c>struct gpio_v2_line_info</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LineInfo
{
    public Name32 Name;
    public Name32 Consumer;
    public uint Offset;
    public uint AttributeCount;
    public ulong Flags;
    public LineAttributes Attributes;
    public Padding4 Padding;
}

/// <summary><c>struct gpio_v2_line_event</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LineEvent
{
    public const uint RisingEdge = 1;

    public ulong TimestampNanoseconds;
    public uint Id;
    public uint Offset;
    public uint Sequence;
    public uint LineSequence;
    public Padding6 Padding;
}

/// <summary><c>GPIO_V2_LINES_MAX</c> offsets.</summary>
[InlineArray(64)]
internal struct LineOffsets
{
    private uint first;
}

/// <summary>Ten of them: <c>GPIO_V2_LINE_NUM_ATTRS_MAX</c>.</summary>
[InlineArray(10)]
internal struct LineAttributes
{
    private LineAttribute first;
}

[InlineArray(4)]
internal struct Padding4
{
    private uint first;
}

[InlineArray(5)]
internal struct Padding5
{
    private uint first;
}

[InlineArray(6)]
internal struct Padding6
{
    private uint first;
}
