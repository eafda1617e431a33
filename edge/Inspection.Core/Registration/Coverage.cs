namespace Inspection.Core.Registration;

/// <summary>How much of the region of interest the frame shows.</summary>
public static class Coverage
{
    // 32 × 32 samples resolve a thousandth of the area: finer than any limit in a recipe.
    private const int SamplesPerAxis = 32;

    /// <returns>Share 0–1 of <paramref name="region"/> (template pixels) that lands inside the frame.</returns>
    public static double Of(Box region, RigidTransform templateToFrame, int frameWidth, int frameHeight)
    {
        var inside = 0;
        for (var row = 0; row < SamplesPerAxis; row++)
        {
            for (var column = 0; column < SamplesPerAxis; column++)
            {
                var (x, y) = templateToFrame.Apply(
                    region.X + region.Width * (column + 0.5f) / SamplesPerAxis, region.Y + region.Height * (row + 0.5f) / SamplesPerAxis);
                if (x >= 0 && y >= 0 && x < frameWidth && y < frameHeight)
                    inside++;
            }
        }
        return (double)inside / (SamplesPerAxis * SamplesPerAxis);
    }
}
