using System.Runtime.CompilerServices;
using Inspection.Core.Frames;
using Inspection.Core.Registration;
using OpenCvSharp;

namespace Inspection.Imaging.Registration;

/// <summary>
/// Registration by coarse search and sub-pixel refinement, see <see cref="CoarseSearch"/> and <see cref="RigidRefinement"/>. Of the refined pose, the nearest
/// whole-pixel shift and no shift at all the best-correlated is taken, so refinement never makes a match worse. Finds shifts up to 48 pixels
/// and rotations up to 5°. What is derived from a template is kept as long as the template lives.
/// </summary>
public sealed class TemplateRegistration : ITemplateRegistration
{
    /// <summary>What resampling must gain in correlation to be preferred to a whole-pixel shift, which leaves the template's pixels as they are.</summary>
    private const double ResamplingGain = 0.001;

    /// <summary>Below this a second start is worth its time: the coarse search may have been led astray, on a nearly empty board above all.</summary>
    private const double Doubtful = 0.9;

    private const int MostSteps = 8;

    private readonly ConditionalWeakTable<GoldenTemplate, PreparedTemplate> prepared = [];
    private readonly CoarseSearch search = new();
    private readonly RigidRefinement refinement = new();
    private readonly List<Mat> reduced = [];
    private readonly KeptHeader plane = new();
    private readonly Resampler resampler = new();
    private readonly ExposureMatch exposure = new();

    public TemplateRegistration()
    {
        // The calls are too short to gain from threads, and the other cores belong to inference.
        Cv2.SetNumThreads(1);
    }

    /// <inheritdoc/>
    public RegistrationResult Register(Frame frame, GoldenTemplate template, Span<byte> tested, Span<byte> aligned)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(template);
        var (width, height) = (frame.WidthPixels, frame.HeightPixels);
        if (template.WidthPixels != width || template.HeightPixels != height)
            throw new ArgumentException($"The frame has {width}×{height} pixels, the template {template.WidthPixels}×{template.HeightPixels}.", nameof(template));
        var pixels = width * height;
        if (tested.Length < pixels || aligned.Length < pixels)
            throw new ArgumentException($"Planes of {pixels} bytes expected, {tested.Length} and {aligned.Length} given.", nameof(tested));
        tested = tested[..pixels];
        aligned = aligned[..pixels];
        GreyConversion.ToGrey(frame, tested);

        try
        {
            return Align(template, tested, aligned);
        }
        catch (OpenCVException failure)
        {
            throw new RegistrationException(failure.Message, failure);
        }
    }

    private RegistrationResult Align(GoldenTemplate template, Span<byte> tested, Span<byte> aligned)
    {
        var derived = prepared.GetValue(template, static made => new PreparedTemplate(made));
        resampler.Begin();
        var alignment = new Alignment(template, tested, aligned, resampler, exposure);
        if (derived.Flat || PreparedTemplate.IsFlat(tested))
            return alignment.Unmatched();

        Shrink(tested, template.WidthPixels, template.HeightPixels, derived.Scales);
        var found = Refine(derived, search.Find(derived, reduced[0]));
        alignment.Consider(default, 0);
        alignment.Consider(found.ToWholePixels(), 0);
        alignment.Consider(found, ResamplingGain);
        if (alignment.Correlation < Doubtful)
            alignment.Consider(Refine(derived, default), ResamplingGain);
        return alignment.Finish();
    }

    /// <summary>Fills the pyramid of the live image, coarsest first.</summary>
    private unsafe void Shrink(ReadOnlySpan<byte> tested, int width, int height, IReadOnlyList<int> scales)
    {
        fixed (byte* pixels = tested)
        {
            var whole = plane.Over((nint)pixels, width, height);
            for (var level = 0; level < scales.Count; level++)
            {
                if (reduced.Count == level)
                    reduced.Add(new Mat());
                Reduction.Reduce(whole, reduced[level], scales[level]);
            }
        }
    }

    private Pose Refine(PreparedTemplate template, Pose pose)
    {
        for (var level = 0; level < template.Levels.Count; level++)
            pose = refinement.Refine(template.Levels[level], reduced[level], pose, MostSteps);
        return pose;
    }

    public void Dispose()
    {
        plane.Dispose();
        search.Dispose();
        refinement.Dispose();
        resampler.Dispose();
        reduced.ForEach(static level => level.Dispose());
        prepared.Clear();
    }
}
