using System.Runtime.InteropServices;

namespace GStreamer;

/// <summary>gst/gstminiobject.h; stable over the whole 1.x series.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct MiniObject
{
    public nuint Type;
    public int ReferenceCount;
    public int LockState;
    public uint Flags;
    public nint Copy;
    public nint DisposeFunction;
    public nint Free;
    public uint PrivateNumber;
    public nint PrivatePointer;
}

/// <summary>The public head of gst/gstmessage.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Message
{
    public MiniObject MiniObject;
    public int Type;
    public ulong Timestamp;
    public nint Source;
}

/// <summary>The public head of gst/gstbuffer.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Buffer
{
    public MiniObject MiniObject;
    public nint Pool;
    public ulong PresentationTime;
}

/// <summary>gst/gstmemory.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct MapInfo
{
    public nint Memory;
    public int Flags;
    public nint Data;
    public nuint Size;
    public nuint MaximumSize;
    public nint User0, User1, User2, User3;
    public nint Reserved0, Reserved1, Reserved2, Reserved3;
}

/// <summary>The head of gst/video/video-info.h, as far as plane 0.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct VideoInfo
{
    /// <summary>GstVideoFormatInfo, whose first field is the GstVideoFormat.</summary>
    public nint FormatInfo;
    public int InterlaceMode;
    public int Flags;
    public int Width;
    public int Height;
    public nuint Size;
    public int Views;
    public int ChromaSite;
    public int ColourRange, ColourMatrix, ColourTransfer, ColourPrimaries;
    public int PixelAspectNumerator, PixelAspectDenominator;
    public int RateNumerator, RateDenominator;
    public nuint Offset0, Offset1, Offset2, Offset3;
    public int Stride0, Stride1, Stride2, Stride3;
}

/// <summary>GstReferenceTimestampMeta of gst/gstbuffer.h, behind the head of every GstMeta.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ReferenceTimestamp
{
    public int Flags;
    public nint Info;
    public nint Reference;
    public ulong Timestamp;
    public ulong Duration;
}

/// <summary>The head of gobject/gparam.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ParameterSpecification
{
    public nint Class;
    public nint Name;
    public int Flags;
    public nint ValueType;
}

/// <summary>glib/glist.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ListItem
{
    public nint Data;
    public nint Next;
    public nint Previous;
}

/// <summary>glib/gerror.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GError
{
    public uint Domain;
    public int Code;
    public nint Message;
}

/// <summary>gobject/gvalue.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GValue
{
    public nint Type;
    public long Data0;
    public long Data1;
}
