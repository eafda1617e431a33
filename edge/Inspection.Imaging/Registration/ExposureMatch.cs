namespace Inspection.Imaging.Registration;

/// <summary>Gives the live image the exposure of its template, so that a lamp that ages or a gain of the camera is no difference between them.</summary>
internal sealed class ExposureMatch
{
    // Within these the live image stays as it was taken: they are what defects and noise move by themselves.
    private const double LeastGain = 0.03;
    private const double LeastOffset = 3;

    // Beyond these it is another picture, not another exposure.
    private const double WidestGain = 2.5;
    private const double LeastCorrelation = 0.5;

    private readonly byte[] levels = new byte[256];
    private bool same;

    /// <summary>Decides on the levels for one picture.</summary>
    /// <param name="moments">Of the covered area at the pose found.</param>
    public void Prepare(GreyMoments moments)
    {
        var (gain, offset) = moments.Exposure();
        same = (Math.Abs(gain - 1) < LeastGain && Math.Abs(offset) < LeastOffset)
            || moments.Correlation < LeastCorrelation || gain > WidestGain || gain < 1 / WidestGain;
        if (same)
            return;
        for (var level = 0; level < levels.Length; level++)
            levels[level] = (byte)Math.Clamp((level - offset) / gain + 0.5, 0, 255);
    }

    /// <summary>Changes pixels of the live image in place.</summary>
    public void Apply(Span<byte> live)
    {
        if (same)
            return;
        foreach (ref var pixel in live)
            pixel = levels[pixel];
    }
}
