using System.Text.Json.Serialization;
using Inspection.Evaluation.Metrics;

namespace Inspection.Evaluation.Reporting;

/// <summary>Whole images, as the station judged them.</summary>
/// <param name="Missed">Defective and judged OK (유출).</param>
/// <param name="FalseAlarms">Good and judged NG (과검).</param>
/// <param name="Defective">Images with at least one annotated defect.</param>
/// <param name="Good">Images without.</param>
/// <param name="Undetermined">Judged UNKNOWN; neither missed nor false alarm, because such a part is rejected.</param>
public sealed record ImageFigures(
    [property: JsonPropertyName("missed")] int Missed,
    [property: JsonPropertyName("false_alarms")] int FalseAlarms,
    [property: JsonPropertyName("defective")] int Defective,
    [property: JsonPropertyName("good")] int Good,
    [property: JsonPropertyName("undetermined")] int Undetermined)
{
    /// <summary>Share of the defective that was missed, 95 % (Wilson).</summary>
    [JsonPropertyName("missed_interval")]
    public Interval MissedInterval => Interval.Wilson(Missed, Defective);

    /// <summary>Share of the good that was judged NG, 95 % (Wilson).</summary>
    [JsonPropertyName("false_alarm_interval")]
    public Interval FalseAlarmInterval => Interval.Wilson(FalseAlarms, Good);
}
