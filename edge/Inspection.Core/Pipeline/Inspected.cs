using Inspection.Contracts;
using Inspection.Core.Inference;

namespace Inspection.Core.Pipeline;

/// <summary>What the inspection of one part found, before it is numbered and published.</summary>
/// <param name="Detections">Those that count against the part, in frame pixels, by falling score.</param>
public sealed record Inspected(
    Verdict Verdict,
    VerdictReason Reason,
    LocalizedText? Detail,
    IReadOnlyList<Detection> Detections,
    RegistrationMessage? Registration,
    StageTimes Stages);
