using System.Text.Json.Serialization;
using Inspection.Evaluation.Metrics;

namespace Inspection.Evaluation.Reporting;

/// <summary>95 % confidence intervals of the headline figures: percentile bootstrap by image, 1000 resamples, fixed seed. Null without objects.</summary>
public sealed record IntervalFigures(
    [property: JsonPropertyName("map33")] Interval? Map33,
    [property: JsonPropertyName("map50")] Interval? Map50,
    [property: JsonPropertyName("map50_95")] Interval? Map50To95,
    [property: JsonPropertyName("deeppcb_ap")] Interval? DeepPcbAp,
    [property: JsonPropertyName("deeppcb_f")] Interval? DeepPcbF);
