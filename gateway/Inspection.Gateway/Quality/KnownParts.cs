using Inspection.Quality;

namespace Inspection.Gateway.Quality;

/// <summary>The machine against what is known: the newest review of a result, and without one the truth of the line.</summary>
/// <param name="ByReview">Results known by a person.</param>
/// <param name="ByTruth">Results known by the line alone.</param>
/// <param name="KnownPassed">How many of the passed parts are known. Where it is much smaller than <paramref name="KnownRejected"/>, escapes are underestimated: nobody has looked.</param>
/// <param name="KnownRejected">How many of the parts that were not passed are known.</param>
internal sealed record KnownParts(
    long ByReview, long ByTruth, Share KnownPassed, Share KnownRejected, ConfusionMatrix Matrix, IReadOnlyList<LabelConfusion> Labels);
