using System.Diagnostics.CodeAnalysis;
using Inspection.Core.Registration;
using OpenCvSharp;

namespace Inspection.Imaging.Registration;

/// <summary>What registration derives from a golden template once and keeps. Not thread-safe.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Lives as long as its golden template; the matrices' own handles give their memory back.")]
internal sealed class PreparedTemplate
{
    /// <summary>Shorter side of the coarse level, pixels: enough to tell boards apart, small enough to look at eleven angles in a millisecond.</summary>
    private const int CoarseSide = 80;

    /// <summary>How far the part may lie off, full-size pixels: a little more than a recipe allows by default.</summary>
    private const int Reach = 48;

    private readonly Mat coarse;
    private readonly Dictionary<int, Mat> turned = [];

    public PreparedTemplate(GoldenTemplate template)
    {
        Scales = ScalesFor(template.WidthPixels, template.HeightPixels);
        Flat = IsFlat(template.Grey.Span);
        using var whole = new Mat(template.HeightPixels, template.WidthPixels, MatType.CV_8UC1);
        template.Grey.Span.CopyTo(whole.Pixels<byte>());
        coarse = new Mat();
        var levels = new List<RefinementLevel>();
        foreach (var scale in Scales)
        {
            using var reduced = new Mat();
            Reduction.Reduce(whole, reduced, scale);
            levels.Add(new RefinementLevel(reduced, scale, template.WidthPixels, template.HeightPixels));
            if (scale == CoarseScale)
                reduced.CopyTo(coarse);
        }
        Levels = levels;
        turned[0] = coarse;
    }

    /// <summary>No pattern at all: every grey within a few steps.</summary>
    public bool Flat { get; }

    /// <summary>Reductions of the refinement levels, coarsest first.</summary>
    public IReadOnlyList<int> Scales { get; }

    public IReadOnlyList<RefinementLevel> Levels { get; }

    public int CoarseScale => Scales[0];

    /// <summary>How far in from an edge of the coarse level the searched middle begins.</summary>
    public int CoarseMargin(int side) => Math.Min(Math.Max((Reach + CoarseScale - 1) / CoarseScale, 6), side / 4);

    /// <summary>The coarse level turned about its centre, as the frame would show a part turned by <paramref name="degrees"/>.</summary>
    public Mat Turned(int degrees)
    {
        if (turned.TryGetValue(degrees, out var known))
            return known;
        var level = Levels[0];
        using var matrix = new Mat(2, 3, MatType.CV_64FC1, Scalar.All(0));
        matrix.SetTransform(new Pose(degrees * Math.PI / 180, 0, 0).At(level.CentreX, level.CentreY, level.Scale));
        var made = new Mat();
        Cv2.WarpAffine(coarse, made, matrix, coarse.Size(), InterpolationFlags.Linear, BorderTypes.Replicate);
        return turned[degrees] = made;
    }

    public static bool IsFlat(ReadOnlySpan<byte> grey)
    {
        // Standard deviation below one grey step: quantisation noise.
        var moments = new GreyMoments();
        for (var rest = grey; !rest.IsEmpty; rest = rest[Math.Min(rest.Length, 65536)..])
        {
            var run = rest[..Math.Min(rest.Length, 65536)];
            moments.Add(run, run);
        }
        return moments.LiveVariance < 1;
    }

    private static int[] ScalesFor(int width, int height)
    {
        var coarsest = Math.Max(1, (int)Math.Round(Math.Min(width, height) / (double)CoarseSide));
        return coarsest switch
        {
            1 => [1],
            2 or 3 => [coarsest, 1],
            _ => [coarsest, Math.Max(2, coarsest / 2), Math.Max(1, coarsest / 4)],
        };
    }
}
