using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Inspection.Core.Preprocessing.Resampling;

/// <summary>Zeroed elements that begin at a cache line, so that no vector lies across two.</summary>
internal sealed class AlignedMemory<T>
    where T : unmanaged
{
    private const int LineBytes = 64;

    private readonly T[] elements;
    private readonly int start;
    private readonly int length;

    public AlignedMemory(int length)
    {
        var size = Unsafe.SizeOf<T>();
        this.length = length;
        elements = GC.AllocateArray<T>(checked(length + LineBytes / size), pinned: true);
        var beyond = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(elements, 0) % LineBytes);
        start = beyond == 0 ? 0 : (LineBytes - beyond) / size;
    }

    public Span<T> Span => elements.AsSpan(start, length);
}
