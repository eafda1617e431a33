using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Inspection.Core.Preprocessing.Resampling;

/// <summary>Three rows of elements to one row of triples.</summary>
internal sealed class Interleaver
{
    private const int Planes = 3;

    private static readonly int block = Vector128<byte>.Count;

    private readonly int elementBytes;

    // For each 16 bytes of a block's 48, and each plane: where in the plane's 16 bytes they come from, or none.
    private readonly Vector128<byte>[] sources = new Vector128<byte>[Planes * Planes];

    public Interleaver(int elementBytes)
    {
        this.elementBytes = elementBytes;
        for (var part = 0; part < Planes; part++)
        {
            for (var plane = 0; plane < Planes; plane++)
                sources[part * Planes + plane] = Vector128.Create([.. Enumerable.Range(part * block, block).Select(at => Source(at, plane))]);
        }
    }

    /// <param name="planes">The three rows one after the other, <paramref name="planeBytes"/> each.</param>
    /// <param name="triples">Receives the first elements of each; three times as long as what is taken of a row.</param>
    public void Interleave(ReadOnlySpan<byte> planes, int planeBytes, Span<byte> triples)
    {
        var bytes = triples.Length / Planes;
        var done = 0;
        if (Vector128.IsHardwareAccelerated)
        {
            ref var source = ref MemoryMarshal.GetReference(planes);
            ref var target = ref MemoryMarshal.GetReference(triples);
            for (; done <= bytes - block; done += block)
            {
                var first = Vector128.LoadUnsafe(ref source, (nuint)done);
                var second = Vector128.LoadUnsafe(ref source, (nuint)(planeBytes + done));
                var third = Vector128.LoadUnsafe(ref source, (nuint)(2 * planeBytes + done));
                for (var part = 0; part < Planes; part++)
                {
                    var mixed = Vector128.Shuffle(first, sources[part * Planes])
                        | Vector128.Shuffle(second, sources[part * Planes + 1])
                        | Vector128.Shuffle(third, sources[part * Planes + 2]);
                    mixed.StoreUnsafe(ref target, (nuint)(Planes * done + part * block));
                }
            }
        }
        for (; done < bytes; done += elementBytes)
        {
            for (var plane = 0; plane < Planes; plane++)
                planes.Slice(plane * planeBytes + done, elementBytes).CopyTo(triples[(Planes * done + plane * elementBytes)..]);
        }
    }

    private byte Source(int at, int plane)
    {
        var element = at / elementBytes;
        return element % Planes == plane ? (byte)(element / Planes * elementBytes + at % elementBytes) : byte.MaxValue;
    }
}
