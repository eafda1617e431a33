using Inspection.Contracts;

namespace Inspection.Gateway.Registry.Comparisons;

/// <summary>What one model says of one picture.</summary>
/// <param name="Detail">What hindered it, where it was undetermined.</param>
/// <param name="Milliseconds">From picture to verdict, on the gateway's processor.</param>
internal sealed record Judgement(Verdict Verdict, VerdictReason Reason, BilingualText? Detail, IReadOnlyList<DetectionMessage> Detections, double Milliseconds);
