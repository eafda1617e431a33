using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Inference;
using Inspection.Core.Judging;
using Inspection.Core.Preprocessing;
using Inspection.Core.Recipes;
using Inspection.Core.Registration;
using Inspection.Core.Sources;

namespace Inspection.Core.Pipeline;

/// <summary>
/// Judges one part after the other: register → preprocess → infer → decode → judge. Whatever goes wrong with a part makes it UNKNOWN and
/// never stops the line. Used by one thread; owns its working memory, not the ports it is given.
/// </summary>
public sealed class PartInspector
{
    // Mean grey difference up to which a picture simply is its template. Blank boards (4 of DeepPCB's 1000) have no pattern to correlate, and lie below 0.6.
    private const double IdenticalGreyDifference = 1;

    // More boxes than any head of the kit returns.
    private const int MaximumDetections = 300;

    // Runs of all masks of a part: some 200 KB of JSON, well below what the broker and the gateway take. The masks beyond are left out.
    private const int MaximumRuns = 50_000;

    private readonly IInferenceEngine engine;
    private readonly IGoldenTemplates? templates;
    private readonly ITemplateRegistration registration;
    private readonly Recipe recipe;
    private readonly TimeProvider time;
    private readonly Judge judge;
    private readonly Detection[] detections = new Detection[MaximumDetections];
    private int detectionCount;
    private int pixelCount;
    private readonly MaskRuns mask = new();
    private byte[] tested = [];
    private byte[] aligned = [];

    /// <param name="templates">Needed by a model that compares; may be null for one that does not.</param>
    public PartInspector(IInferenceEngine engine, IGoldenTemplates? templates, ITemplateRegistration registration, Recipe recipe, TimeProvider time)
    {
        if (!engine.Template.IsEmpty)
            ArgumentNullException.ThrowIfNull(templates);
        this.engine = engine;
        this.templates = templates;
        this.registration = registration;
        this.recipe = recipe;
        this.time = time;
        judge = new Judge(recipe, engine.Model.Labels);
    }

    /// <summary>Every detection of the last part, whatever its score, in frame pixels; valid until the next call of <see cref="Inspect"/>.</summary>
    public ReadOnlySpan<Detection> LastDetections => detections.AsSpan(0, detectionCount);

    /// <summary>The grey picture of the last part, frame height × frame width; empty where there was none, or the model takes frames. Valid until the next call of <see cref="Inspect"/>.</summary>
    public ReadOnlySpan<byte> LastTested => tested.AsSpan(0, pixelCount);

    /// <summary>The template as it was laid under the last part, of the same size; means nothing where the part was not compared.</summary>
    public ReadOnlySpan<byte> LastAligned => aligned.AsSpan(0, pixelCount);

    /// <summary>The score thresholds in force, by label index.</summary>
    public IReadOnlyList<float> Thresholds => judge.Thresholds;

    /// <summary>Judges a part; never throws for what is wrong with the part. The capture and its frame stay the caller's.</summary>
    public Inspected Inspect(Capture capture)
    {
        (detectionCount, pixelCount) = (0, 0);
        var clock = new StageClock(time, capture.Frame?.AvailableTimestamp ?? time.GetTimestamp(), capture.Frame?.CaptureMilliseconds ?? 0);
        if (capture.Frame is not { } frame)
            return Undetermined(VerdictReason.UnreadableImage, capture.Failure, null, clock);

        var transform = RigidTransform.Identity;
        RegistrationMessage? alignment = null;
        if (!engine.TakesFrames)
            Reserve(frame.WidthPixels * frame.HeightPixels);
        if (templates is not null && !engine.Template.IsEmpty)
        {
            if (!templates.TryFind(capture, out var template, out var missing))
                return Undetermined(VerdictReason.NoTemplate, missing, null, clock);
            if (template.WidthPixels != frame.WidthPixels || template.HeightPixels != frame.HeightPixels)
                return Undetermined(VerdictReason.NoTemplate, SizeMismatch(template, frame), null, clock);
            try
            {
                var result = registration.Register(frame, template, tested, aligned);
                transform = result.TemplateToFrame;
                alignment = Describe(result, template, frame);
                clock.EndRegister();
            }
            catch (RegistrationException exception)
            {
                return Undetermined(VerdictReason.NotRegistered, new LocalizedText(exception.Message, exception.Message), null, clock);
            }
            if (WhyNotRegistered(alignment, frame.WidthPixels * frame.HeightPixels) is { } why)
                return Undetermined(VerdictReason.NotRegistered, why, alignment, clock);
        }
        else if (!engine.TakesFrames)
        {
            GreyPlane.FromFrame(frame, tested);
        }

        var fit = engine.TakesFrames ? engine.Fill(frame) : default;
        var planes = engine.TakesFrames ? default : FillInput(frame);
        clock.EndPreprocess();
        try
        {
            engine.Run();
            clock.EndInference();
            detectionCount = engine.Decode(detections);
        }
        catch (InferenceException exception)
        {
            return Undetermined(VerdictReason.InferenceFailed, exception.Text, alignment, clock);
        }
        for (var i = 0; i < detectionCount; i++)
            detections[i] = engine.TakesFrames ? fit.ToSource(detections[i]) : planes.ToSource(detections[i], frame.WidthPixels, frame.HeightPixels);
        clock.EndDecode();

        var (counting, masks) = Counting(transform.Inverse(), fit);
        clock.EndJudge();
        if (clock.Total > recipe.DeadlineMilliseconds)
            return new Inspected(Verdict.Unknown, VerdictReason.Overrun, Texts.TooLate(clock.Total, recipe.DeadlineMilliseconds), counting, alignment, clock.Read(), masks);
        if (counting.Count == 0 && engine.Classifies && !AnyReaches())
            return Undetermined(VerdictReason.InferenceFailed, Undecided(), alignment, clock);
        return counting.Count > 0
            ? new Inspected(Verdict.Ng, VerdictReason.Defects, null, counting, alignment, clock.Read(), masks)
            : new Inspected(Verdict.Ok, VerdictReason.Clean, null, counting, alignment, clock.Read());
    }

    /// <summary>Says why a template can never serve this frame, or null when it can.</summary>
    public static LocalizedText? WhyUnfit(GoldenTemplate template, Frame frame) =>
        template.WidthPixels == frame.WidthPixels && template.HeightPixels == frame.HeightPixels ? null : SizeMismatch(template, frame);

    private static Inspected Undetermined(VerdictReason reason, LocalizedText? detail, RegistrationMessage? alignment, StageClock clock) =>
        new(Verdict.Unknown, reason, detail, [], alignment, clock.Read());

    private static LocalizedText SizeMismatch(GoldenTemplate template, Frame frame) =>
        Texts.TemplateSize(template.Name, template.WidthPixels, template.HeightPixels, frame.WidthPixels, frame.HeightPixels);

    private void Reserve(int pixels)
    {
        pixelCount = pixels;
        if (tested.Length >= pixels)
            return;
        tested = new byte[pixels];
        aligned = new byte[pixels];
    }

    private RegistrationMessage Describe(RegistrationResult result, GoldenTemplate template, Frame frame)
    {
        var (centreX, centreY) = (template.WidthPixels / 2f, template.HeightPixels / 2f);
        var (x, y) = result.TemplateToFrame.Apply(centreX, centreY);
        var region = recipe.RegionOfInterest is { } roi
            ? new Box((float)roi[0], (float)roi[1], (float)roi[2], (float)roi[3])
            : new Box(0, 0, template.WidthPixels, template.HeightPixels);
        return new RegistrationMessage(
            Math.Round(x - centreX, 2),
            Math.Round(y - centreY, 2),
            Math.Round(-result.TemplateToFrame.Radians * 180 / Math.PI, 3),
            Math.Round(result.Correlation, 4),
            Math.Round(result.ResidualGrey, 2),
            Math.Round(Coverage.Of(region, result.TemplateToFrame, frame.WidthPixels, frame.HeightPixels), 4));
    }

    private LocalizedText? WhyNotRegistered(RegistrationMessage alignment, int pixels)
    {
        var limits = recipe.RegistrationOrDefault;
        if (!(alignment.Correlation >= limits.MinimumCorrelation) && GreyPlane.MeanDifference(tested.AsSpan(0, pixels), aligned.AsSpan(0, pixels)) > IdenticalGreyDifference)
            return Texts.NotAligned(alignment.Correlation, limits.MinimumCorrelation);
        var shift = Math.Sqrt(alignment.ShiftX * alignment.ShiftX + alignment.ShiftY * alignment.ShiftY);
        if (shift > limits.MaximumShiftPixels || Math.Abs(alignment.RotationDegrees) > limits.MaximumRotationDegrees)
            return Texts.TooFarOff(shift, alignment.RotationDegrees);
        return alignment.Coverage < limits.MinimumCoverage ? Texts.NotCovered(alignment.Coverage, limits.MinimumCoverage) : null;
    }

    private Letterbox FillInput(Frame frame)
    {
        var fit = Letterbox.Fit(frame.WidthPixels, frame.HeightPixels, engine.InputWidth, engine.InputHeight);
        var pad = (byte)engine.Model.Manifest.Inputs[0].PadValue;
        GreyPlane.Fit(tested, frame.WidthPixels, frame.HeightPixels, engine.Tested, engine.InputWidth, engine.InputHeight, fit, pad);
        if (!engine.Template.IsEmpty)
            GreyPlane.Fit(aligned, frame.WidthPixels, frame.HeightPixels, engine.Template, engine.InputWidth, engine.InputHeight, fit, pad);
        return fit;
    }

    private (List<Detection> Detections, List<MaskMessage?>? Masks) Counting(RigidTransform frameToTemplate, ImageFit fit)
    {
        var counting = new List<Detection>();
        var masks = engine.HasMasks ? new List<MaskMessage?>() : null;
        var runs = 0;
        for (var i = 0; i < detectionCount; i++)
        {
            if (!judge.Counts(detections[i], frameToTemplate))
                continue;
            counting.Add(detections[i]);
            if (masks is null)
                continue;
            engine.ReadMask(i, mask);
            runs += mask.Runs.Length;
            masks.Add(runs <= MaximumRuns && mask.Columns > 0 ? ToMessage(fit) : null);
        }
        return (counting, masks);
    }

    private MaskMessage ToMessage(ImageFit fit)
    {
        var area = fit.ToSource(mask.Area);
        return new MaskMessage(
            [Math.Round(area.X, 1), Math.Round(area.Y, 1), Math.Round(area.Width, 1), Math.Round(area.Height, 1)], mask.Columns, mask.Rows, mask.Runs.ToArray());
    }

    private bool AnyReaches()
    {
        foreach (var detection in LastDetections)
        {
            if (judge.Reaches(detection))
                return true;
        }
        return false;
    }

    private LocalizedText Undecided()
    {
        var strongest = detections[0];
        return Texts.Undecided(engine.Model.Labels[strongest.Label].Id, strongest.Score, judge.Thresholds[strongest.Label]);
    }
}
