using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Inspection.Core.Preprocessing.Resampling;

/// <summary>
/// Memory fetched before it is needed: from one row of a picture to the next the processor does not do it by itself in time. A hint, without effect
/// where there is no such instruction or no such memory.
/// </summary>
internal static class CacheLine
{
    private const int Bytes = 64;

    public static void Fetch(Span<byte> places)
    {
        for (var i = 0; i < places.Length; i += Bytes)
            Fetch(ref places[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Fetch(ref byte place)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref place));
    }
}
