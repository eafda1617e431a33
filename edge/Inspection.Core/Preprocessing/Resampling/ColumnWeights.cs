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
    private readonly ulong[] colourRecords = [];
    private readonly uint[] greyRecords = [];
    private readonly float[] shares;

    public ColumnWeights(AxisWeights axis, PixelFormat format)
    {
        Channels = (int)format;
        Taps = axis.Taps;
        Length = axis.Length;
        PaddedLength = (Length + RowKernels.Padding - 1) / RowKernels.Padding * RowKernels.Padding;
        (tapsPerRecord, recordBytes) = format == PixelFormat.Bgr24 ? (2, sizeof(ulong)) : (4, sizeof(uint));
        var records = (Taps + tapsPerRecord - 1) / tapsPerRecord;
        if (format == PixelFormat.Bgr24)
            colourRecords = new ulong[records * PaddedLength];
        else
            greyRecords = new uint[records * PaddedLength];
        shares = new float[Taps * PaddedLength];
        offsets = new int[records * Length];
        whole = new int[records];
        for (var x = 0; x < Length; x++)
        {
            for (var record = 0; record < records; record++)
                offsets[record * Length + x] = (axis.First(x) + record * tapsPerRecord) * Channels;
            for (var tap = 0; tap < axis.Shares(x).Length; tap++)
                shares[tap * PaddedLength + x] = axis.Shares(x)[tap];
        }
        var rowBytes = axis.SourceLength * Channels;
        for (var record = 0; record < records; record++)
            whole[record] = offsets.AsSpan(record * Length, Length).ToArray().Count(offset => offset + recordBytes <= rowBytes);
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
    public ReadOnlySpan<float> Shares => shares;

    /// <summary>The row's records of two pixels each: for pixels 0 and 1 of every target pixel, then for 2 and 3 ….</summary>
    public ReadOnlySpan<ulong> ColourRecords(ReadOnlySpan<byte> row)
    {
        for (var record = 0; record < whole.Length; record++)
            Collect(row, record, colourRecords.AsSpan(record * PaddedLength, Length));
        return colourRecords;
    }

    /// <summary>The row's records of four pixels each.</summary>
    public ReadOnlySpan<uint> GreyRecords(ReadOnlySpan<byte> row)
    {
        for (var record = 0; record < whole.Length; record++)
            Collect(row, record, greyRecords.AsSpan(record * PaddedLength, Length));
        return greyRecords;
    }

    private void Collect<T>(ReadOnlySpan<byte> row, int record, Span<T> records)
        where T : unmanaged
    {
        ref var source = ref MemoryMarshal.GetReference(row);
        var from = offsets.AsSpan(record * Length, records.Length);
        var count = whole[record];
        for (var x = 0; x < count; x++)
            records[x] = Unsafe.ReadUnaligned<T>(ref Unsafe.Add(ref source, from[x]));
        // At the end of the row a record has bytes that the row has not; they count with no share.
        for (var x = count; x < records.Length; x++)
        {
            var bytes = MemoryMarshal.AsBytes(records.Slice(x, 1));
            bytes.Clear();
            if (from[x] < row.Length)
                row.Slice(from[x], Math.Min(recordBytes, row.Length - from[x])).CopyTo(bytes);
        }
    }
}
