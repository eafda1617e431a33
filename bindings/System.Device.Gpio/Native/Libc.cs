using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace System.Device.Native;

/// <summary>The C library's calls, and the numbers that are alike on x64 and arm64.</summary>
internal static unsafe partial class Libc
{
    public const int WriteOnly = 1;
    public const int ReadWrite = 2;
    public const int CloseOnExec = 0x80000;
    public const int NonBlocking = 0x800;

    /// <summary><c>O_TRUNC</c>, as a shell writes to a file; sysfs takes no notice.</summary>
    public const int Truncate = 0x200;

    /// <summary><c>F_SETFL</c>.</summary>
    public const int SetStatusFlags = 4;

    /// <summary><c>EPOLL_CTL_ADD</c>.</summary>
    public const int WatchAdd = 1;

    /// <summary><c>EPOLL_CTL_DEL</c>.</summary>
    public const int WatchRemove = 2;

    /// <summary><c>EPOLLIN</c>.</summary>
    public const uint Readable = 1;

    /// <summary>Size of <c>struct statx</c>.</summary>
    public const int StatusSize = 256;

    /// <summary>Offset of its <c>stx_gid</c>.</summary>
    public const int GroupOffset = 24;

    private const string Library = "libc";
    private const int CurrentDirectory = -100;
    private const uint WantGroup = 0x10;

    /// <summary>Size of <c>struct epoll_event</c>, which is packed on x64 alone; its last eight bytes are what the caller gave.</summary>
    public static readonly int WatchSize = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 12 : 16;

    /// <summary>Number of the group that owns a file; null when the file cannot be asked.</summary>
    public static uint? GroupOf(string path)
    {
        var status = stackalloc byte[StatusSize];
        return statx(CurrentDirectory, path, 0, WantGroup, status) == 0 ? *(uint*)(status + GroupOffset) : null;
    }

    [LibraryImport(Library, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial SafeFileHandle open(string path, int flags);

    [LibraryImport(Library, SetLastError = true)]
    public static partial int ioctl(SafeFileHandle file, nuint request, void* argument);

    [LibraryImport(Library, SetLastError = true)]
    public static partial nint read(SafeFileHandle file, void* buffer, nuint count);

    [LibraryImport(Library, SetLastError = true)]
    public static partial nint write(SafeFileHandle file, void* buffer, nuint count);

    [LibraryImport(Library, SetLastError = true)]
    public static partial int fcntl(SafeFileHandle file, int command, nint argument);

    [LibraryImport(Library, SetLastError = true)]
    public static partial SafeFileHandle eventfd(uint initial, int flags);

    [LibraryImport(Library, SetLastError = true)]
    public static partial SafeFileHandle epoll_create1(int flags);

    [LibraryImport(Library, SetLastError = true)]
    public static partial int epoll_ctl(SafeFileHandle set, int operation, SafeFileHandle file, byte* watched);

    [LibraryImport(Library, SetLastError = true)]
    public static partial int epoll_wait(SafeFileHandle set, byte* happened, int count, int timeoutMilliseconds);

    [LibraryImport(Library, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int statx(int folder, string path, int flags, uint mask, byte* status);
}
