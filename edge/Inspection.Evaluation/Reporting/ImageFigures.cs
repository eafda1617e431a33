using System.Text.Json.Serialization;

namespace Inspection.Evaluation.Reporting;

/// <summary>Whole images, as the station judged them.</summary>
/// <param name="Missed">Defective and judged OK (유출).</param>
/// <param name="FalseAlarms">Good and judged NG (과검).</param>
/// <param name="Defective">Images with at least one annotated defect.</param>
/// <param name="Undetermined">Judged UNKNOWN; neither missed nor false alarm, because such a part is rejected.</param>
public sealed record ImageFigures(
    [property: JsonPropertyName("missed")] int Missed,
    [property: JsonPropertyName("false_alarms")] int FalseAlarms,
    [property: JsonIgnore] int Defective,
    [property: JsonIgnore] int Undetermined);
