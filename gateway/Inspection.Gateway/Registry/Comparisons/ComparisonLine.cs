using Inspection.Contracts;

namespace Inspection.Gateway.Registry.Comparisons;

/// <summary>A line of the child's answer.</summary>
/// <param name="Refusal">Why it cannot be done at all; then the only line.</param>
/// <param name="Judgements">Of one picture, in the order of the models.</param>
internal sealed record ComparisonLine(BilingualText? Refusal, IReadOnlyList<Judgement> Judgements);
