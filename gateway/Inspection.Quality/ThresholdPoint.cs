namespace Inspection.Quality;

/// <summary>What a threshold of one class would have made of the stored parts.</summary>
/// <param name="Threshold">0–1; a detection counts from this score on.</param>
/// <param name="FalseRejects">Good parts judged NG.</param>
/// <param name="Escapes">Bad parts judged OK.</param>
/// <param name="Cost">False rejects × their cost + escapes × theirs.</param>
public sealed record ThresholdPoint(double Threshold, long FalseRejects, long Escapes, double Cost);
