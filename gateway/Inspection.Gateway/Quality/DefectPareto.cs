using Inspection.Quality;

namespace Inspection.Gateway.Quality;

/// <param name="ByPart">Results with at least one detection of the type; a result with two types counts in both.</param>
/// <param name="ByDetection">Detections of the type.</param>
internal sealed record DefectPareto(IReadOnlyList<ParetoItem> ByPart, IReadOnlyList<ParetoItem> ByDetection);
