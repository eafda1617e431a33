using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Mosquitto;

/// <summary>Lets one thread wait for a socket, and any other end the wait. By the C library's <c>poll</c> and <c>eventfd</c>.</summary>
internal sealed unsafe partial class NetworkWait : IDisposable
{
    private const string Library = "libc";
    private const short Readable = 1;
    private const short Writable = 4;

    /// <summary><c>EFD_NONBLOCK | EFD_CLOEXEC</c> of Linux.</summary>
    private const int NonBlockingClosedOnExec = 0x800 | 0x80000;

    private readonly SafeFileHandle wake = new(eventfd(0, NonBlockingClosedOnExec), ownsHandle: true);

    public NetworkWait()
    {
        if (wake.IsInvalid)
            throw new MosquittoException(nameof(eventfd), MosquittoError.SystemCall, Marshal.GetLastPInvokeError());
    }

    /// <summary>Waits until the socket can be read, or written where that is wanted, or until <see cref="Wake"/>.</summary>
    /// <returns>Whether the socket has something to read, an error or its end included.</returns>
    public bool Wait(int socket, bool alsoWritable, TimeSpan limit)
    {
        var entries = stackalloc Entry[2];
        var added = false;
        wake.DangerousAddRef(ref added);
        try
        {
            entries[0] = new Entry { Descriptor = socket, Events = alsoWritable ? (short)(Readable | Writable) : Readable };
            entries[1] = new Entry { Descriptor = (int)wake.DangerousGetHandle(), Events = Readable };
            if (poll(entries, 2, checked((int)limit.TotalMilliseconds)) <= 0)
                return false;
            ulong count;
            if (entries[1].Happened != 0)
                _ = read(entries[1].Descriptor, &count, sizeof(ulong));
            return (entries[0].Happened & ~Writable) != 0;
        }
        finally
        {
            if (added)
                wake.DangerousRelease();
        }
    }

    /// <summary>Ends the wait, or the next one if there is none.</summary>
    public void Wake()
    {
        ulong one = 1;
        _ = write(wake, &one, sizeof(ulong));
    }

    public void Dispose() => wake.Dispose();

    [LibraryImport(Library, SetLastError = true)]
    private static partial int eventfd(uint initial, int flags);

    [LibraryImport(Library)]
    private static partial int poll(Entry* entries, nuint count, int timeoutMilliseconds);

    [LibraryImport(Library)]
    private static partial nint read(int descriptor, void* buffer, nuint count);

    [LibraryImport(Library)]
    private static partial nint write(SafeFileHandle descriptor, void* buffer, nuint count);

    /// <summary><c>struct pollfd</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Entry
    {
        public int Descriptor;
        public short Events;
        public short Happened;
    }
}
