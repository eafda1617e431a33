using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Inspection.Core.Preprocessing.Resampling;

/// <summary>Collects records 64 bytes at a time out of windows of 128, where the processor can (AVX-512 VBMI) and the windows hold them.</summary>
internal sealed class RecordPermutation
{
    private static readonly int block = Vector512<byte>.Count;
    private static readonly int window = 2 * block;

    private readonly int count;
    private readonly int[] starts;
    private readonly AlignedMemory<byte> sources;

    private RecordPermutation(int[] starts, AlignedMemory<byte> sources, int count)
    {
        this.starts = starts;
        this.sources = sources;
        this.count = count;
    }

    public static bool IsSupported => Avx512Vbmi.IsSupported;

    /// <summary>Null where not even the first records fit.</summary>
    /// <param name="offsets">Where in the row each record begins; never falls.</param>
    /// <param name="rowBytes">Bytes of a row.</param>
    public static RecordPermutation? For(ReadOnlySpan<int> offsets, int recordBytes, int rowBytes)
    {
        var records = block / recordBytes;
        var blocks = offsets.Length / records;
        var starts = new int[blocks];
        var sources = new AlignedMemory<byte>(blocks * block);
        var fitting = 0;
        for (; fitting < blocks; fitting++)
        {
            var own = offsets.Slice(fitting * records, records);
            var start = Math.Min(own[0], rowBytes - window);
            if (start < 0 || own[^1] + recordBytes > start + window)
                break;
            starts[fitting] = start;
            for (var i = 0; i < block; i++)
                sources.Span[fitting * block + i] = (byte)(own[i / recordBytes] - start + i % recordBytes);
        }
        return fitting == 0 ? null : new RecordPermutation(starts[..fitting], sources, fitting * records);
    }

    /// <returns>How many records were collected, the first of the row.</returns>
    public int Collect(ReadOnlySpan<byte> row, int ahead, Span<byte> records)
    {
        ref var source = ref MemoryMarshal.GetReference(row);
        ref var target = ref MemoryMarshal.GetReference(records);
        ref var indices = ref MemoryMarshal.GetReference(sources.Span);
        nuint at = 0;
        foreach (var start in starts)
        {
            ref var from = ref Unsafe.Add(ref source, start);
            CacheLine.Fetch(ref Unsafe.Add(ref from, ahead));
            Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref from), Vector512.LoadUnsafe(ref indices, at), Vector512.LoadUnsafe(ref from, (nuint)block))
                .StoreUnsafe(ref target, at);
            at += (nuint)block;
        }
        return count;
    }
}
