namespace Video4Linux;

/// <summary>Pictures a second, as a fraction: 30/1, 30000/1001.</summary>
public readonly record struct FrameRate(uint Numerator, uint Denominator)
{
    public double PerSecond => Denominator == 0 ? 0 : (double)Numerator / Denominator;
}
