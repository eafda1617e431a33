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

    /// <summary>With less of the pattern than this the middle of a picture is no landmark.</summary>
    private const double LeastShareInside = 0.5;

    private readonly Mat coarse;
    private readonly Dictionary<int, Mat> searched = [];
    private readonly int padX;
    private readonly int padY;

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
        var (columns, rows) = coarse.Size();
        var margin = (Reach + CoarseScale - 1) / CoarseScale;
        var (marginX, marginY) = (Margin(columns), Margin(rows));
        Landmark = new Rect(marginX, marginY, columns - 2 * marginX, rows - 2 * marginY);
        using var middle = new Mat(coarse, Landmark);
        using var packed = new Mat();
        middle.CopyTo(packed);
        if (Pattern(packed) < LeastShareInside * Pattern(coarse))
        {
            Landmark = new Rect(0, 0, columns, rows);
            (padX, padY) = (marginX, marginY);
        }

        int Margin(int side) => Math.Min(Math.Max(margin, 6), side / 4);
    }

    /// <summary>No pattern at all: every grey within a few steps.</summary>
    public bool Flat { get; }

    /// <summary>Reductions of the refinement levels, coarsest first.</summary>
    public IReadOnlyList<int> Scales { get; }

    public IReadOnlyList<RefinementLevel> Levels { get; }

    public int CoarseScale => Scales[0];

    /// <summary>
    /// What of the live image's coarse level is looked for: its middle; or, where the template's pattern lies near its edges, all of it, and the
    /// template continues outside as its edges are.
    /// </summary>
    public Rect Landmark { get; }

    /// <summary>Shift of the frame, in pixels of the coarse level, when the landmark is found at <paramref name="at"/> in <see cref="Searched"/>.</summary>
    public (int X, int Y) ShiftOf(Point at) => (Landmark.X + padX - at.X, Landmark.Y + padY - at.Y);

    /// <summary>The coarse level turned about its centre, as the frame would show a part turned by <paramref name="degrees"/>.</summary>
    public Mat Searched(int degrees)
    {
        if (searched.TryGetValue(degrees, out var known))
            return known;
        var level = Levels[0];
        var map = new Pose(degrees * Math.PI / 180, 0, 0).At(level.CentreX, level.CentreY, level.Scale);
        using var matrix = new Mat(2, 3, MatType.CV_64FC1, Scalar.All(0));
        matrix.SetTransform(map with { X = map.X + padX, Y = map.Y + padY });
        var made = new Mat();
        Cv2.WarpAffine(coarse, made, matrix, new Size(level.Width + 2 * padX, level.Height + 2 * padY), InterpolationFlags.Linear, BorderTypes.Replicate);
        return searched[degrees] = made;
    }

    /// <summary>Grey variance times area.</summary>
    private static double Pattern(Mat picture)
    {
        var moments = MomentsOf(picture.Pixels<byte>());
        return moments.LiveVariance * moments.Count;
    }

    /// <summary>Standard deviation below one grey step: quantisation noise.</summary>
    public static bool IsFlat(ReadOnlySpan<byte> grey) => MomentsOf(grey).LiveVariance < 1;

    private static GreyMoments MomentsOf(ReadOnlySpan<byte> grey)
    {
        var moments = new GreyMoments();
        for (var rest = grey; !rest.IsEmpty; rest = rest[Math.Min(rest.Length, 65536)..])
        {
            var run = rest[..Math.Min(rest.Length, 65536)];
            moments.Add(run, run);
        }
        return moments;
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
