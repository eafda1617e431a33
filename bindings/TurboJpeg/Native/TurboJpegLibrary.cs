using System.Runtime.InteropServices;

namespace TurboJpeg.Native;

/// <summary>The calls of the TurboJPEG 2 interface that the kit uses. A C <c>unsigned long</c> is as wide as a pointer on Linux.</summary>
internal static unsafe partial class TurboJpegLibrary
{
    public const int NoReallocate = 1024;
    public const int StopOnWarning = 8192;
    public const int LimitScans = 32768;

    private const string Name = "libturbojpeg.so.0";

    [LibraryImport(Name, EntryPoint = "tjInitDecompress")]
    public static partial TurboJpegHandle InitDecompress();

    [LibraryImport(Name, EntryPoint = "tjInitCompress")]
    public static partial TurboJpegHandle InitCompress();

    [LibraryImport(Name, EntryPoint = "tjDestroy")]
    public static partial int Destroy(nint handle);

    [LibraryImport(Name, EntryPoint = "tjDecompressHeader3")]
    public static partial int DecompressHeader(
        TurboJpegHandle handle, byte* jpeg, nuint jpegSize, out int width, out int height, out int subsampling, out int colourSpace);

    [LibraryImport(Name, EntryPoint = "tjDecompress2")]
    public static partial int Decompress(
        TurboJpegHandle handle, byte* jpeg, nuint jpegSize, byte* destination, int width, int pitch, int height, int pixelFormat, int flags);

    [LibraryImport(Name, EntryPoint = "tjCompress2")]
    public static partial int Compress(
        TurboJpegHandle handle, byte* source, int width, int pitch, int height, int pixelFormat,
        byte** jpeg, ref nuint jpegSize, int subsampling, int quality, int flags);

    [LibraryImport(Name, EntryPoint = "tjBufSize")]
    public static partial nuint BufferSize(int width, int height, int subsampling);

    [LibraryImport(Name, EntryPoint = "tjGetErrorCode")]
    public static partial int ErrorCode(TurboJpegHandle handle);

    [LibraryImport(Name, EntryPoint = "tjGetErrorStr2")]
    private static partial nint ErrorText(TurboJpegHandle handle);

    /// <summary>The error that the last call on <paramref name="handle"/> left.</summary>
    public static TurboJpegException LastError(TurboJpegHandle handle) =>
        new(Marshal.PtrToStringUTF8(ErrorText(handle)) ?? "unknown error", isWarning: ErrorCode(handle) == 0);
}
