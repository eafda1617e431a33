using Inspection.Core.Registration;

namespace Inspection.Imaging.Registration;

/// <summary>Weighs poses of one template against one live image at full size, and writes out the best.</summary>
internal ref struct Alignment
{
    /// <summary>Share of the picture that must be covered for its correlation to mean anything.</summary>
    private const double SmallestCoverage = 0.5;

    private readonly GoldenTemplate template;
    private readonly Span<byte> live;
    private readonly Span<byte> aligned;
    private readonly Resampler resampler;
    private readonly ExposureMatch exposure;
    private GreyMoments moments;
    private RigidTransform best;

    public Alignment(GoldenTemplate template, Span<byte> live, Span<byte> aligned, Resampler resampler, ExposureMatch exposure)
    {
        this.template = template;
        this.live = live;
        this.aligned = aligned;
        this.resampler = resampler;
        this.exposure = exposure;
        Correlation = double.NegativeInfinity;
    }

    /// <summary>Of the best pose so far.</summary>
    public double Correlation { get; private set; }

    /// <summary>Takes <paramref name="pose"/> if it correlates better than the best so far by more than <paramref name="margin"/>.</summary>
    public void Consider(Pose pose, double margin)
    {
        var transform = pose.At((template.WidthPixels - 1) / 2.0, (template.HeightPixels - 1) / 2.0, 1);
        if (Correlation > double.NegativeInfinity && transform == best)
            return;
        var measured = Measure(transform);
        if (measured.Count < SmallestCoverage * live.Length || measured.Correlation <= Correlation + margin)
            return;
        best = transform;
        moments = measured;
        Correlation = measured.Correlation;
    }

    /// <summary>Fills the aligned plane with the template at the best pose, and gives the live plane the template's exposure.</summary>
    public readonly RegistrationResult Finish()
    {
        var picture = Place(best, out var fromX, out var fromY);
        var frameToTemplate = best.Inverse();
        var (gain, offset) = moments.Fit();
        exposure.Prepare(moments);
        double difference = 0;
        for (var row = 0; row < template.HeightPixels; row++)
        {
            var start = row * template.WidthPixels;
            var (from, to) = Coverage.Columns(frameToTemplate, row, template.WidthPixels, template.HeightPixels);
            var pixels = live.Slice(start, template.WidthPixels);
            var covered = from < to ? picture.Slice((row + fromY) * template.WidthPixels + from + fromX, to - from) : [];
            if (!covered.IsEmpty)
                difference += GreyDifference.Sum(pixels.Slice(from, covered.Length), covered, (float)gain, (float)offset);
            exposure.Apply(pixels);
            pixels.CopyTo(aligned[start..]);
            if (!covered.IsEmpty)
                covered.CopyTo(aligned[(start + from)..]);
        }
        return new RegistrationResult(best, Correlation, moments.Count == 0 ? 0 : difference / moments.Count);
    }

    /// <summary>The template as it is, where there is no pattern to lay it by.</summary>
    public RegistrationResult Unmatched()
    {
        best = RigidTransform.Identity;
        moments = Measure(best);
        Correlation = 0;
        return Finish();
    }

    private readonly GreyMoments Measure(RigidTransform transform)
    {
        var picture = Place(transform, out var fromX, out var fromY);
        var frameToTemplate = transform.Inverse();
        var measured = new GreyMoments();
        for (var row = 0; row < template.HeightPixels; row++)
        {
            var (from, to) = Coverage.Columns(frameToTemplate, row, template.WidthPixels, template.HeightPixels);
            if (from < to)
                measured.Add(live.Slice(row * template.WidthPixels + from, to - from),
                    picture.Slice((row + fromY) * template.WidthPixels + from + fromX, to - from));
        }
        return measured;
    }

    /// <summary>The template in the frame's pixels; a whole-pixel shift is read from the template itself, at an offset.</summary>
    private readonly ReadOnlySpan<byte> Place(RigidTransform transform, out int fromX, out int fromY)
    {
        var whole = transform.Radians == 0 && transform.X == MathF.Round(transform.X) && transform.Y == MathF.Round(transform.Y);
        (fromX, fromY) = whole ? ((int)-transform.X, (int)-transform.Y) : (0, 0);
        return whole ? template.Grey.Span : resampler.Resample(template, transform.Inverse());
    }
}
