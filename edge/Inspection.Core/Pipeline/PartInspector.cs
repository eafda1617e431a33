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

    // Runs of all masks of a part: some 200 KB of JSON, well below what the broker and the gateway take. The masks beyond are left out.
    private const int MaximumRuns = 50_000;

    private readonly IInferenceEngine engine;
    private readonly IGoldenTemplates? templates;
    private readonly ITemplateRegistration registration;
    private readonly Recipe recipe;
    private readonly TimeProvider time;
    private readonly RegistrationLimits limits;
    private readonly Judge judge;
    private readonly InspectionRegions regions;
    private readonly Detection[] detections = new Detection[Inspected.MaximumDetections];
    private int detectionCount;
    private int pixelCount;
    private long okParts;
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
        limits = recipe.RegistrationOrDefault;
        judge = new Judge(recipe, engine.Model.Labels, engine.Classifies);
        regions = new InspectionRegions(recipe.RegionsOrDefault);
    }

    /// <summary>Every detection of the last part, whatever its score, in frame pixels; valid until the next call of <see cref="Inspect"/>.</summary>
    public ReadOnlySpan<Detection> LastDetections => detections.AsSpan(0, detectionCount);

    /// <summary>The grey picture of the last part, frame height × frame width; empty where there was none, or the model takes frames. Valid until the next call of <see cref="Inspect"/>.</summary>
    public ReadOnlySpan<byte> LastTested => tested.AsSpan(0, pixelCount);

    /// <summary>The template as it was laid under the last part, of the same size; means nothing where the part was not compared.</summary>
    public ReadOnlySpan<byte> LastAligned => aligned.AsSpan(0, pixelCount);

    /// <summary>The score thresholds in force, by label index.</summary>
    public IReadOnlyList<float> Thresholds => judge.Thresholds;

    /// <summary>As <see cref="Inspect(Capture, Inspected)"/>, with a judgement of its own for each part.</summary>
    public Inspected Inspect(Capture capture)
    {
        var inspected = new Inspected();
        Inspect(capture, inspected);
        return inspected;
    }

    /// <summary>Judges a part; never throws for what is wrong with the part. The capture and its frame stay the caller's.</summary>
    /// <param name="into">Receives the judgement; what it held before is gone.</param>
    public void Inspect(Capture capture, Inspected into)
    {
        (detectionCount, pixelCount) = (0, 0);
        into.Begin();
        var clock = new StageClock(time, capture.Frame?.AvailableTimestamp ?? time.GetTimestamp(), capture.Frame?.CaptureMilliseconds ?? 0);
        var (verdict, reason, detail) = Judged(capture, into, ref clock);
        into.Conclude(verdict, reason, detail, clock.Read());
        if (verdict == Verdict.Ok && recipe.OkPictureEvery is { } every && okParts++ % every == 0)
            into.KeepPicture();
    }

    private (Verdict Verdict, VerdictReason Reason, LocalizedText? Detail) Judged(Capture capture, Inspected into, ref StageClock clock)
    {
        if (capture.Frame is not { } frame)
            return (Verdict.Unknown, VerdictReason.UnreadableImage, capture.Failure);
        if (capture.Trouble is { IsJudgeable: false } trouble)
            return (Verdict.Unknown, VerdictReason.UnreadableImage, trouble.Text);
        if (!engine.TakesFrames)
            Reserve(frame.WidthPixels * frame.HeightPixels);
        var transform = RigidTransform.Identity;
        if (templates is not null && !engine.Template.IsEmpty)
        {
            var isAligned = TryAlign(capture, frame, templates, into, ref transform, out var reason, out var why);
            if (into.Registration is not null)
                clock.EndRegister();
            if (!isAligned)
                return (Verdict.Unknown, reason, why);
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
            return (Verdict.Unknown, VerdictReason.InferenceFailed, exception.Text);
        }
        for (var i = 0; i < detectionCount; i++)
            detections[i] = engine.TakesFrames ? fit.ToSource(detections[i]) : planes.ToSource(detections[i], frame.WidthPixels, frame.HeightPixels);
        clock.EndDecode();

        Collect(transform.Inverse(), fit, into);
        clock.EndJudge();
        if (clock.Total > recipe.DeadlineMilliseconds)
            return (Verdict.Unknown, VerdictReason.Overrun, Texts.TooLate(clock.Total, recipe.DeadlineMilliseconds));
        if (into.Detections.Count > 0)
            return (Verdict.Ng, VerdictReason.Defects, null);
        return engine.Classifies && !AnyReaches() ? (Verdict.Unknown, VerdictReason.InferenceFailed, Undecided()) : (Verdict.Ok, VerdictReason.Clean, null);
    }

    /// <summary>Says why a template can never serve this frame, or null when it can.</summary>
    public static LocalizedText? WhyUnfit(GoldenTemplate template, Frame frame) =>
        template.WidthPixels == frame.WidthPixels && template.HeightPixels == frame.HeightPixels ? null : SizeMismatch(template, frame);

    private static LocalizedText SizeMismatch(GoldenTemplate template, Frame frame) =>
        Texts.TemplateSize(template.Name, template.WidthPixels, template.HeightPixels, frame.WidthPixels, frame.HeightPixels);

    /// <returns>False when the part cannot be compared with its template, and why.</returns>
    private bool TryAlign(
        Capture capture, Frame frame, IGoldenTemplates golden, Inspected into, ref RigidTransform transform, out VerdictReason reason, out LocalizedText? why)
    {
        reason = VerdictReason.NoTemplate;
        if (!golden.TryFind(capture, out var template, out why))
            return false;
        why = WhyUnfit(template, frame);
        if (why is not null)
            return false;
        reason = VerdictReason.NotRegistered;
        try
        {
            var result = registration.Register(frame, template, tested, aligned);
            transform = result.TemplateToFrame;
            var alignment = Describe(result, template, frame);
            into.Align(alignment);
            why = WhyNotRegistered(alignment, frame.WidthPixels * frame.HeightPixels);
        }
        catch (RegistrationException exception)
        {
            why = new LocalizedText(exception.Message, exception.Message);
        }
        return why is null;
    }

    private void Reserve(int pixels)
    {
        pixelCount = pixels;
        if (tested.Length >= pixels)
            return;
        // Where nothing moves them, so that the registration may keep what it knows of their place.
        tested = GC.AllocateUninitializedArray<byte>(pixels, pinned: true);
        aligned = GC.AllocateUninitializedArray<byte>(pixels, pinned: true);
    }

    private PartAlignment Describe(RegistrationResult result, GoldenTemplate template, Frame frame)
    {
        var (centreX, centreY) = (template.WidthPixels / 2f, template.HeightPixels / 2f);
        var (x, y) = result.TemplateToFrame.Apply(centreX, centreY);
        return new PartAlignment(
            Math.Round(x - centreX, 2),
            Math.Round(y - centreY, 2),
            Math.Round(-result.TemplateToFrame.Radians * 180 / Math.PI, 3),
            Math.Round(result.Correlation, 4),
            Math.Round(result.ResidualGrey, 2),
            Math.Round(regions.ShownIn(frame.WidthPixels, frame.HeightPixels, result.TemplateToFrame, template.WidthPixels, template.HeightPixels), 4));
    }

    private LocalizedText? WhyNotRegistered(PartAlignment alignment, int pixels)
    {
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

    private void Collect(RigidTransform frameToTemplate, ImageFit fit, Inspected into)
    {
        var runs = 0;
        for (var i = 0; i < detectionCount; i++)
        {
            if (!judge.Counts(detections[i], frameToTemplate))
                continue;
            into.Add(detections[i]);
            if (!engine.HasMasks)
                continue;
            var mask = into.AddMask();
            engine.ReadMask(i, mask);
            runs += mask.Runs.Length;
            if (runs <= MaximumRuns)
                mask.MoveTo(fit.ToSource(mask.Area));
            else
                mask.Begin(default, 0, 0);
        }
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
