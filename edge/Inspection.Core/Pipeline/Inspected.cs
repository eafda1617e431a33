using System.Runtime.InteropServices;
using Inspection.Contracts;
using Inspection.Core.Actuation;
using Inspection.Core.Inference;
using Inspection.Core.Registration;

namespace Inspection.Core.Pipeline;

/// <summary>What the inspection of one part found, before it is numbered and published. Made to be filled again and again; not thread-safe.</summary>
public sealed class Inspected
{
    /// <summary>More boxes than any head of the kit returns.</summary>
    public const int MaximumDetections = 300;

    private readonly List<Detection> detections = new(MaximumDetections);
    private readonly List<MaskRuns> masks = [];
    private int maskCount;
    private bool isPictureKept;

    public Verdict Verdict { get; private set; }

    public VerdictReason Reason { get; private set; }

    public LocalizedText? Detail { get; private set; }

    /// <summary>Those that count against the part, in frame pixels, by falling score.</summary>
    public IReadOnlyList<Detection> Detections => detections;

    /// <summary>How the part lay; null where it was not compared.</summary>
    public PartAlignment? Registration { get; private set; }

    public StageTimes Stages { get; private set; }

    /// <summary>Whether its picture is evidence: that of every part that is not OK, and of an OK one where the recipe wants it.</summary>
    public bool HasEvidence => Verdict != Verdict.Ok || isPictureKept;

    internal ReadOnlySpan<Detection> Found => CollectionsMarshal.AsSpan(detections);

    /// <summary>The shape of a detection, its area in frame pixels; null where the model gives none, or it is too large to travel.</summary>
    /// <param name="detection">Index into <see cref="Detections"/>.</param>
    public MaskRuns? MaskOf(int detection) => detection < maskCount && masks[detection].Columns > 0 ? masks[detection] : null;

    /// <summary>Forgets the part before.</summary>
    public void Begin()
    {
        (Verdict, Reason, Detail, Registration, Stages) = (Verdict.Unknown, VerdictReason.InferenceFailed, null, null, default);
        detections.Clear();
        (maskCount, isPictureKept) = (0, false);
    }

    public void Align(PartAlignment alignment) => Registration = alignment;

    /// <summary>Adds a detection that counts against the part.</summary>
    public void Add(Detection detection) => detections.Add(detection);

    /// <summary>The mask of the next detection that has none yet, for the caller to fill; nothing in it: it has none.</summary>
    public MaskRuns AddMask()
    {
        if (maskCount == masks.Count)
            masks.Add(new MaskRuns());
        return masks[maskCount++];
    }

    public void Conclude(Verdict verdict, VerdictReason reason, LocalizedText? detail, StageTimes stages) =>
        (Verdict, Reason, Detail, Stages) = (verdict, reason, detail, stages);

    /// <summary>The recipe wants this part's picture though it is OK.</summary>
    public void KeepPicture() => isPictureKept = true;

    /// <summary>A verdict that did not stand at the gate is none: the part was rejected, and its result says why.</summary>
    public void Overrule(Settlement settlement)
    {
        if (settlement == Settlement.TooLate)
            (Verdict, Reason, Detail) = (Verdict.Unknown, VerdictReason.Overrun, Texts.TooLateAtGate);
        else if (settlement == Settlement.Spoilt && Verdict != Verdict.Unknown)
            (Verdict, Reason, Detail) = (Verdict.Unknown, VerdictReason.UnreadableImage, Texts.Spoilt);
    }
}
