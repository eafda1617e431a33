namespace Inspection.Core.Preprocessing.Resampling;

/// <summary>Of which neighbouring source pixels, in which shares, each target pixel of one axis is made.</summary>
internal sealed class AxisWeights
{
    // Coverage of a source pixel, in source pixels, below which it is an error of rounding.
    private const double Negligible = 1e-5;

    private readonly int[] first;
    private readonly float[][] shares;

    private AxisWeights(int source, int targets)
    {
        SourceLength = source;
        first = new int[targets];
        shares = new float[targets][];
    }

    /// <summary>Source pixels.</summary>
    public int SourceLength { get; }

    /// <summary>Target pixels.</summary>
    public int Length => first.Length;

    /// <summary>Source pixels of the target pixel that has most.</summary>
    public int Taps => shares.Max(static own => own.Length);

    /// <param name="source">Source pixels of the axis.</param>
    /// <param name="scaled">Target pixels that the whole axis becomes.</param>
    /// <param name="start">First of them that is wanted.</param>
    /// <param name="length">How many are wanted.</param>
    public static AxisWeights Bilinear(int source, int scaled, int start, int length)
    {
        var axis = new AxisWeights(source, length);
        var step = (double)source / scaled;
        for (var i = 0; i < length; i++)
        {
            var position = Math.Clamp((start + i + 0.5) * step - 0.5, 0, source - 1);
            var left = (int)position;
            var share = (float)(position - left);
            axis.first[i] = left;
            axis.shares[i] = share == 0 ? [1] : [1 - share, share];
        }
        return axis;
    }

    /// <inheritdoc cref="Bilinear"/>
    /// <remarks>For <paramref name="scaled"/> ≤ <paramref name="source"/>.</remarks>
    public static AxisWeights Area(int source, int scaled, int start, int length)
    {
        var axis = new AxisWeights(source, length);
        var step = (double)source / scaled;
        for (var i = 0; i < length; i++)
        {
            var (from, to) = ((start + i) * step, Math.Min((start + i + 1) * step, source));
            var left = (int)(from + Negligible);
            var right = Math.Max((int)Math.Ceiling(to - Negligible), left + 1);
            axis.first[i] = left;
            axis.shares[i] = new float[right - left];
            for (var pixel = left; pixel < right; pixel++)
                axis.shares[i][pixel - left] = (float)((Math.Min(to, pixel + 1) - Math.Max(from, pixel)) / (to - from));
        }
        return axis;
    }

    /// <summary>First source pixel of a target pixel; never falls from one target pixel to the next.</summary>
    public int First(int target) => first[target];

    /// <summary>The shares of a target pixel, 1 in sum: of <see cref="First"/> and the pixels that follow it.</summary>
    public ReadOnlySpan<float> Shares(int target) => shares[target];
}
