using System.Text.Json.Serialization;
using Inspection.Evaluation.Metrics;

namespace Inspection.Evaluation.Reporting;

/// <summary>Golden templates that passed as parts themselves, disturbed.</summary>
/// <param name="Ng">Judged NG: false alarms all.</param>
/// <param name="Unknown">Judged UNKNOWN, counted apart.</param>
public sealed record CleanFigures(
    [property: JsonPropertyName("boards")] int Boards,
    [property: JsonPropertyName("ng")] int Ng,
    [property: JsonPropertyName("unknown")] int Unknown)
{
    /// <summary>Of all boards, 0–1.</summary>
    [JsonPropertyName("ng_share")]
    public double NgShare => Boards > 0 ? (double)Ng / Boards : 0;

    /// <summary>Of <see cref="NgShare"/>, 95 % (Wilson).</summary>
    [JsonPropertyName("ng_interval")]
    public Interval NgInterval => Interval.Wilson(Ng, Boards);
}
