using Inspection.Gateway.Registry.Comparisons;

namespace Inspection.Gateway.Api;

/// <param name="Parts">Those on which the two disagree, or all where asked for, as far as they are judged.</param>
internal sealed record ComparisonResult(Comparison Comparison, IReadOnlyList<ComparedPart> Parts);
