using Inspection.Contracts;
using Inspection.Core.Inference;

namespace Inspection.Core.Pipeline;

/// <summary>What the inspection of one part found, before it is numbered and published.</summary>
/// <param name="Detections">Those that count against the part, in frame pixels, by falling score.</param>
/// <param name="Masks">The shape of each of them; null where the model gives none, or one is too large to travel.</param>
public sealed record Inspected(
    Verdict Verdict,
    VerdictReason Reason,
    LocalizedText? Detail,
    IReadOnlyList<Detection> Detections,
    RegistrationMessage? Registration,
    StageTimes Stages,
    IReadOnlyList<MaskMessage?>? Masks = null);
