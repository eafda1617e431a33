using System.Numerics.Tensors;

namespace Inspection.Quantisation.Calibration;

/// <summary>
/// How often each value occurs in a tensor, over all images. The range is ± a power of two that doubles when a value lies outside, so that one pass
/// over the images is enough and memory stays the same for any number of them. Zeros are left out: every <see cref="ByteRange"/> holds them exactly.
/// </summary>
internal sealed class Histogram
{
    /// <summary>Eight or more for each of the 255 steps, even where only the positive half is used.</summary>
    public const int Bins = 4096;

    private const float FirstLimit = 1f / (1 << 16);

    private readonly long[] counts = new long[Bins];
    private float limit = FirstLimit;

    public float Lowest { get; private set; }

    public float Highest { get; private set; }

    public ReadOnlySpan<long> Counts => counts;

    /// <summary>Width of a bin.</summary>
    public double Width => 2.0 * limit / Bins;

    /// <summary>The value in the middle of a bin.</summary>
    public double Centre(int bin) => (bin + 0.5) * Width - limit;

    /// <param name="values">At least one.</param>
    /// <returns>False, with nothing counted, when a value is not a finite number.</returns>
    public bool TryAdd(ReadOnlySpan<float> values)
    {
        // Either one is NaN where any value is.
        var (lowest, highest) = (TensorPrimitives.Min(values), TensorPrimitives.Max(values));
        if (!float.IsFinite(lowest) || !float.IsFinite(highest))
            return false;
        Lowest = Math.Min(Lowest, lowest);
        Highest = Math.Max(Highest, highest);
        while (Math.Max(-lowest, highest) >= limit)
            Double();
        var scale = Bins / (2 * limit);
        foreach (var value in values)
        {
            if (value != 0)
                counts[(int)((value + limit) * scale)]++;
        }
        return true;
    }

    private void Double()
    {
        limit *= 2;
        var old = counts.ToArray();
        Array.Clear(counts);
        for (var bin = 0; bin < Bins; bin++)
            counts[Bins / 4 + bin / 2] += old[bin];
    }
}
