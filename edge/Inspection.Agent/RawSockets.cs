using System.Runtime.InteropServices;

namespace Inspection.Agent;

/// <summary>
/// Root's right to raw sockets, which a station has no use for. With it Aravis takes an industrial camera's pictures off the queue of the network card, past the
/// firewall, and where the card has no such queue, as the loopback interface of its simulator, it gets none.
/// </summary>
internal static unsafe partial class RawSockets
{
    /// <summary>_LINUX_CAPABILITY_VERSION_3.</summary>
    private const uint Version = 0x20080522;

    /// <summary>CAP_NET_RAW.</summary>
    private const uint Right = 1 << 13;

    /// <summary>To be called first of all: the right is a thread's, and every thread has what the one had that started it. Without the right nothing happens.</summary>
    public static void GiveUp()
    {
        Header header = new() { Version = Version };
        var rights = stackalloc Rights[2];
        if (capget(&header, rights) != 0)
            return;
        rights[0].Effective &= ~Right;
        rights[0].Permitted &= ~Right;
        _ = capset(&header, rights);
    }

    [LibraryImport("libc")]
    private static partial int capget(Header* header, Rights* rights);

    [LibraryImport("libc")]
    private static partial int capset(Header* header, Rights* rights);

    /// <summary>__user_cap_header_struct; the calling thread where the process is 0.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Header
    {
        public uint Version;
        public int Process;
    }

    /// <summary>__user_cap_data_struct.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Rights
    {
        public uint Effective;
        public uint Permitted;
        public uint Inheritable;
    }
}
