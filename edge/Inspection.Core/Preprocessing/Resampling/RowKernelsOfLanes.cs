using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Inspection.Core.Preprocessing.Resampling;

/// <summary>The kernels for one width of vector.</summary>
internal sealed class RowKernels<TLanes, TFloats, TRecords> : RowKernels
    where TLanes : struct, ILanes<TFloats, TRecords>
    where TFloats : struct
    where TRecords : struct
{
    public override bool Permutes => TLanes.Count == Lanes512.Count && RecordPermutation.IsSupported;

    public override void Sample(ReadOnlySpan<byte> row, int ahead, ColumnWeights columns, Span<float> planes)
    {
        if (columns.Channels == 1)
            SampleGrey(columns.GreyRecords(row, ahead), columns, planes);
        else
            SampleColour(columns.ColourRecords(row, ahead), columns, planes);
    }

    public override void Blend(
        ReadOnlySpan<float> samples, ReadOnlySpan<int> rows, ReadOnlySpan<float> shares, float gain, float offset, Span<float> target)
    {
        var last = target.Length - TLanes.Count;
        if (last < 0)
        {
            RowKernels.Scalar.Blend(samples, rows, shares, gain, offset, target);
            return;
        }
        ref var source = ref MemoryMarshal.GetReference(samples);
        ref var output = ref MemoryMarshal.GetReference(target);
        var (gains, offsets) = (TLanes.All(gain), TLanes.All(offset));
        ref var first = ref Unsafe.Add(ref source, rows[0]);
        var share = TLanes.All(shares[0]);
        if (rows.Length == 2)
        {
            ref var second = ref Unsafe.Add(ref source, rows[1]);
            var rest = TLanes.All(shares[1]);
            for (var x = 0; x < target.Length; x += TLanes.Count)
            {
                var at = Math.Min(x, last);
                var sum = TLanes.Add(TLanes.Multiply(TLanes.Load(ref Unsafe.Add(ref first, at)), share), TLanes.Multiply(TLanes.Load(ref Unsafe.Add(ref second, at)), rest));
                TLanes.Store(Finish(sum, gains, offsets), ref Unsafe.Add(ref output, at));
            }
            return;
        }
        for (var x = 0; x < target.Length; x += TLanes.Count)
        {
            var at = Math.Min(x, last);
            var sum = TLanes.Multiply(TLanes.Load(ref Unsafe.Add(ref first, at)), share);
            for (var i = 1; i < rows.Length; i++)
                sum = TLanes.Add(sum, TLanes.Multiply(TLanes.Load(ref Unsafe.Add(ref source, rows[i] + at)), TLanes.All(shares[i])));
            TLanes.Store(Finish(sum, gains, offsets), ref Unsafe.Add(ref output, at));
        }
    }

    public override void Mix(
        ReadOnlySpan<float> blue, ReadOnlySpan<float> green, ReadOnlySpan<float> red, float gain, float offset, Span<float> target)
    {
        var last = target.Length - TLanes.Count;
        if (last < 0)
        {
            RowKernels.Scalar.Mix(blue, green, red, gain, offset, target);
            return;
        }
        ref var blues = ref MemoryMarshal.GetReference(blue);
        ref var greens = ref MemoryMarshal.GetReference(green);
        ref var reds = ref MemoryMarshal.GetReference(red);
        ref var output = ref MemoryMarshal.GetReference(target);
        var (gains, offsets) = (TLanes.All(gain), TLanes.All(offset));
        for (var x = 0; x < target.Length; x += TLanes.Count)
        {
            var at = Math.Min(x, last);
            // Every number up to the shift is whole and below 2^24, so single precision holds it exactly.
            var sum = TLanes.Multiply(TLanes.Load(ref Unsafe.Add(ref blues, at)), TLanes.All(GreyPlane.BlueShare));
            sum = TLanes.Add(sum, TLanes.Multiply(TLanes.Load(ref Unsafe.Add(ref greens, at)), TLanes.All(GreyPlane.GreenShare)));
            sum = TLanes.Add(sum, TLanes.Multiply(TLanes.Load(ref Unsafe.Add(ref reds, at)), TLanes.All(GreyPlane.RedShare)));
            sum = TLanes.Add(sum, TLanes.All(1 << (GreyPlane.ShareBits - 1)));
            var level = TLanes.Floor(TLanes.Multiply(sum, TLanes.All(1f / (1 << GreyPlane.ShareBits))));
            TLanes.Store(TLanes.Add(TLanes.Multiply(level, gains), offsets), ref Unsafe.Add(ref output, at));
        }
    }

    public override void ToBytes(ReadOnlySpan<float> levels, Span<byte> target)
    {
        var block = 4 * TLanes.Count;
        var last = target.Length - block;
        if (last < 0)
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = (byte)levels[i];
            return;
        }
        ref var source = ref MemoryMarshal.GetReference(levels);
        ref var output = ref MemoryMarshal.GetReference(target);
        for (var x = 0; x < target.Length; x += block)
        {
            var at = Math.Min(x, last);
            TLanes.StoreBytes(
                TLanes.Load(ref Unsafe.Add(ref source, at)),
                TLanes.Load(ref Unsafe.Add(ref source, at + TLanes.Count)),
                TLanes.Load(ref Unsafe.Add(ref source, at + 2 * TLanes.Count)),
                TLanes.Load(ref Unsafe.Add(ref source, at + 3 * TLanes.Count)),
                ref Unsafe.Add(ref output, at));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TFloats Finish(TFloats sum, TFloats gains, TFloats offsets) =>
        TLanes.Add(TLanes.Multiply(TLanes.Floor(TLanes.Add(sum, TLanes.All(0.5f))), gains), offsets);

    private static void SampleColour(ReadOnlySpan<ulong> records, ColumnWeights columns, Span<float> planes)
    {
        var length = columns.PaddedLength;
        ref var source = ref MemoryMarshal.GetReference(records);
        ref var weights = ref MemoryMarshal.GetReference(columns.Shares);
        ref var output = ref MemoryMarshal.GetReference(planes);
        for (var x = 0; x < length; x += TLanes.Count)
        {
            var weight = TLanes.Load(ref Unsafe.Add(ref weights, x));
            var pixels = TLanes.LoadFirst(ref Unsafe.Add(ref source, x));
            var blue = TLanes.Multiply(TLanes.Byte(pixels, 0), weight);
            var green = TLanes.Multiply(TLanes.Byte(pixels, 8), weight);
            var red = TLanes.Multiply(TLanes.Byte(pixels, 16), weight);
            for (var tap = 1; tap < columns.Taps; tap++)
            {
                weight = TLanes.Load(ref Unsafe.Add(ref weights, tap * length + x));
                ref var record = ref Unsafe.Add(ref source, tap / 2 * length + x);
                pixels = tap % 2 == 0 ? TLanes.LoadFirst(ref record) : TLanes.LoadSecond(ref record);
                blue = TLanes.Add(blue, TLanes.Multiply(TLanes.Byte(pixels, 0), weight));
                green = TLanes.Add(green, TLanes.Multiply(TLanes.Byte(pixels, 8), weight));
                red = TLanes.Add(red, TLanes.Multiply(TLanes.Byte(pixels, 16), weight));
            }
            TLanes.Store(blue, ref Unsafe.Add(ref output, x));
            TLanes.Store(green, ref Unsafe.Add(ref output, length + x));
            TLanes.Store(red, ref Unsafe.Add(ref output, 2 * length + x));
        }
    }

    private static void SampleGrey(ReadOnlySpan<uint> records, ColumnWeights columns, Span<float> plane)
    {
        var length = columns.PaddedLength;
        ref var source = ref MemoryMarshal.GetReference(records);
        ref var weights = ref MemoryMarshal.GetReference(columns.Shares);
        ref var output = ref MemoryMarshal.GetReference(plane);
        for (var x = 0; x < length; x += TLanes.Count)
        {
            var grey = TLanes.Multiply(TLanes.Byte(TLanes.LoadRecords(ref Unsafe.Add(ref source, x)), 0), TLanes.Load(ref Unsafe.Add(ref weights, x)));
            for (var tap = 1; tap < columns.Taps; tap++)
            {
                var pixels = TLanes.LoadRecords(ref Unsafe.Add(ref source, tap / 4 * length + x));
                grey = TLanes.Add(grey, TLanes.Multiply(TLanes.Byte(pixels, tap % 4 * 8), TLanes.Load(ref Unsafe.Add(ref weights, tap * length + x))));
            }
            TLanes.Store(grey, ref Unsafe.Add(ref output, x));
        }
    }
}
