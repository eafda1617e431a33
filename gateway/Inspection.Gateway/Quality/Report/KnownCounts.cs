namespace Inspection.Gateway.Quality.Report;

/// <param name="Passed">Share of the passed parts that are known, 0–1.</param>
/// <param name="Rejected">Share of the others that are known, 0–1.</param>
internal readonly record struct KnownCounts(long ByReview, long ByTruth, double Passed, double Rejected);
