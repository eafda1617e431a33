using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Inspection.Core.Frames;

namespace Inspection.Core.Preprocessing.Resampling;

/// <summary>
/// How the pixels of a source row become those of a target row, laid out for <see cref="RowKernels"/>, with memory for the source pixels of one row:
/// a record for each target pixel holds its source pixels side by side. Used by one thread at a time.
/// </summary>
internal sealed class ColumnWeights
{
    // A record is two colour pixels in 8 bytes, or four grey ones in 4.
    private readonly int tapsPerRecord;
    private readonly int recordBytes;
    private readonly int[] offsets;
    private readonly int[] whole;
    private readonly RecordPermutation?[] permutations;
    private readonly AlignedMemory<byte> collected;
    private readonly AlignedMemory<float> shares;

    /// <param name="permute">Whether <see cref="RecordPermutation"/> may be used.</param>
    public ColumnWeights(AxisWeights axis, PixelFormat format, bool permute)
    {
        Channels = (int)format;
        Taps = axis.Taps;
        Length = axis.Length;
        PaddedLength = (Length + RowKernels.Padding - 1) / RowKernels.Padding * RowKernels.Padding;
        (tapsPerRecord, recordBytes) = format == PixelFormat.Bgr24 ? (2, sizeof(ulong)) : (4, sizeof(uint));
        var records = (Taps + tapsPerRecord - 1) / tapsPerRecord;
        collected = new AlignedMemory<byte>(checked(records * PaddedLength * recordBytes));
        shares = new AlignedMemory<float>(checked(Taps * PaddedLength));
        offsets = new int[records * Length];
        whole = new int[records];
        for (var x = 0; x < Length; x++)
        {
            for (var record = 0; record < records; record++)
                offsets[record * Length + x] = (axis.First(x) + record * tapsPerRecord) * Channels;
            for (var tap = 0; tap < axis.Shares(x).Length; tap++)
                shares.Span[tap * PaddedLength + x] = axis.Shares(x)[tap];
        }
        var rowBytes = axis.SourceLength * Channels;
        permutations = new RecordPermutation?[records];
        for (var record = 0; record < records; record++)
        {
            var own = offsets.AsSpan(record * Length, Length);
            while (whole[record] < Length && own[whole[record]] + recordBytes <= rowBytes)
                whole[record]++;
            if (permute)
                permutations[record] = RecordPermutation.For(own[..whole[record]], recordBytes, rowBytes);
        }
    }

    /// <summary>Channels of the source.</summary>
    public int Channels { get; }

    /// <summary>Source pixels of a target pixel.</summary>
    public int Taps { get; }

    /// <summary>Target pixels.</summary>
    public int Length { get; }

    /// <summary>Length of the working rows, a multiple of <see cref="RowKernels.Padding"/>; what is beyond <see cref="Length"/> means nothing.</summary>
    public int PaddedLength { get; }

    /// <summary>For each source pixel of a target pixel, a row of <see cref="PaddedLength"/> shares.</summary>
    public ReadOnlySpan<float> Shares => shares.Span;

    /// <summary>The row's records of two pixels each: for pixels 0 and 1 of every target pixel, then for 2 and 3 ….</summary>
    /// <param name="ahead">Bytes from the row to the one that will be asked for next.</param>
    public ReadOnlySpan<ulong> ColourRecords(ReadOnlySpan<byte> row, int ahead) => Collect<ulong>(row, ahead);

    /// <summary>The row's records of four pixels each.</summary>
    /// <inheritdoc cref="ColourRecords"/>
    public ReadOnlySpan<uint> GreyRecords(ReadOnlySpan<byte> row, int ahead) => Collect<uint>(row, ahead);

    private Span<T> Collect<T>(ReadOnlySpan<byte> row, int ahead)
        where T : unmanaged
    {
        var records = MemoryMarshal.Cast<byte, T>(collected.Span);
        for (var record = 0; record < whole.Length; record++)
        {
            var own = records.Slice(record * PaddedLength, Length);
            var from = offsets.AsSpan(record * Length, Length);
            var done = permutations[record]?.Collect(row, ahead, MemoryMarshal.AsBytes(own)) ?? 0;
            CollectWhole(row, ahead, from[done..whole[record]], own[done..]);
            CollectPartial(row, from[whole[record]..], MemoryMarshal.AsBytes(own[whole[record]..]));
        }
        return records;
    }

    private static void CollectWhole<T>(ReadOnlySpan<byte> row, int ahead, ReadOnlySpan<int> offsets, Span<T> records)
        where T : unmanaged
    {
        ref var source = ref MemoryMarshal.GetReference(row);
        ref var from = ref MemoryMarshal.GetReference(offsets);
        ref var target = ref MemoryMarshal.GetReference(records);
        nint done = 0;
        for (; done <= offsets.Length - 4; done += 4)
        {
            CacheLine.Fetch(ref Unsafe.Add(ref source, ahead + Unsafe.Add(ref from, done)));
            Unsafe.Add(ref target, done) = Unsafe.ReadUnaligned<T>(ref Unsafe.Add(ref source, Unsafe.Add(ref from, done)));
            Unsafe.Add(ref target, done + 1) = Unsafe.ReadUnaligned<T>(ref Unsafe.Add(ref source, Unsafe.Add(ref from, done + 1)));
            Unsafe.Add(ref target, done + 2) = Unsafe.ReadUnaligned<T>(ref Unsafe.Add(ref source, Unsafe.Add(ref from, done + 2)));
            Unsafe.Add(ref target, done + 3) = Unsafe.ReadUnaligned<T>(ref Unsafe.Add(ref source, Unsafe.Add(ref from, done + 3)));
        }
        for (; done < offsets.Length; done++)
            Unsafe.Add(ref target, done) = Unsafe.ReadUnaligned<T>(ref Unsafe.Add(ref source, Unsafe.Add(ref from, done)));
    }

    /// <summary>At the end of the row a record has bytes that the row has not; they count with no share.</summary>
    private void CollectPartial(ReadOnlySpan<byte> row, ReadOnlySpan<int> offsets, Span<byte> records)
    {
        records.Clear();
        for (var i = 0; i < offsets.Length; i++)
        {
            if (offsets[i] < row.Length)
                row.Slice(offsets[i], Math.Min(recordBytes, row.Length - offsets[i])).CopyTo(records[(i * recordBytes)..]);
        }
    }
}
