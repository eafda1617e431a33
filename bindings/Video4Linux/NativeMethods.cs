using System.Runtime.InteropServices;

namespace Video4Linux;

/// <summary>Numbers of <c>linux/videodev2.h</c>.</summary>
internal static partial class NativeMethods
{
    public const uint QueryCapabilities = 0x80685600;
    public const uint EnumerateFormats = 0xc0405602;
    public const uint EnumerateFrameSizes = 0xc02c564a;
    public const uint EnumerateFrameIntervals = 0xc034564b;
    public const uint QueryControl = 0xc0445624;
    public const uint GetControl = 0xc008561b;
    public const uint SetControl = 0xc008561c;

    public const uint HasDeviceCapabilities = 0x80000000;
    public const uint Captures = 0x1;
    public const uint CapturesPlanes = 0x1000;
    public const uint Streams = 0x04000000;

    /// <summary>V4L2_BUF_TYPE_VIDEO_CAPTURE.</summary>
    public const uint CaptureType = 1;

    /// <summary>V4L2_BUF_TYPE_VIDEO_CAPTURE_MPLANE.</summary>
    public const uint PlanesCaptureType = 9;

    /// <summary>V4L2_FRMSIZE_TYPE_DISCRETE and V4L2_FRMIVAL_TYPE_DISCRETE.</summary>
    public const uint Discrete = 1;

    /// <summary>V4L2_CTRL_FLAG_NEXT_CTRL.</summary>
    public const uint NextControl = 0x80000000;
    public const uint DisabledFlag = 0x1;
    public const uint ReadOnlyFlag = 0x4;
    public const uint InactiveFlag = 0x10;

    /// <summary>O_RDWR | O_NONBLOCK | O_CLOEXEC.</summary>
    public const int ReadWrite = 0x2 | 0x800 | 0x80000;

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int open(string path, int flags);

    [LibraryImport("libc")]
    public static partial int close(int file);

    [LibraryImport("libc", SetLastError = true)]
    public static unsafe partial int ioctl(int file, nuint request, void* argument);
}
