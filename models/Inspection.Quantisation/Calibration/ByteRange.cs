namespace Inspection.Quantisation.Calibration;

/// <summary>How real values become bytes: value = (byte − <paramref name="ZeroPoint"/>) × <paramref name="Scale"/>. Zero is exact.</summary>
/// <param name="Scale">Real value of one step, above 0.</param>
/// <param name="ZeroPoint">The byte of zero; 0 for values that are never negative.</param>
internal readonly record struct ByteRange(float Scale, byte ZeroPoint)
{
    /// <summary>Highest byte; there are as many steps.</summary>
    public const int Steps = byte.MaxValue;

    private const double Smallest = 1e-20;

    /// <param name="lowest">At most 0.</param>
    /// <param name="highest">At least 0.</param>
    public static ByteRange Of(double lowest, double highest)
    {
        var scale = (highest - lowest) / Steps;
        // A tensor that is always zero, or as good as.
        if (scale < Smallest)
            return new ByteRange(1, 0);
        return new ByteRange((float)scale, (byte)Math.Clamp(Math.Round(-lowest / scale), 0, Steps));
    }
}
