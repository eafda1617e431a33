using System.Text.Json.Serialization;

namespace Inspection.Contracts;

/// <summary>What <c>./kit demo --json</c> and the agent's <c>--json</c> write at the end of a run. Names are snake_case by contract.</summary>
/// <param name="Published">Results that the broker acknowledged.</param>
/// <param name="Cameras">Of a station with several; the other counters are their sums.</param>
/// <param name="Hardware">Of a station with a part sensor, a gate and the like; null: it has none.</param>
/// <param name="ResidentBytes">Memory of the agent that lay in RAM when this was written.</param>
/// <param name="Stored">Results of this run in the gateway's database; null when no gateway was asked.</param>
public sealed record RunSummary(
    [property: JsonPropertyName("station")] string Station,
    [property: JsonPropertyName("camera")] string Camera,
    [property: JsonPropertyName("model")] ModelIdentity Model,
    [property: JsonPropertyName("frames")] long Frames,
    [property: JsonPropertyName("parts")] long Parts,
    [property: JsonPropertyName("ok")] long Ok,
    [property: JsonPropertyName("ng")] long Ng,
    [property: JsonPropertyName("unknown")] long Unknown,
    [property: JsonPropertyName("dropped")] long Dropped,
    [property: JsonPropertyName("overruns")] long Overruns,
    [property: JsonPropertyName("published")] long Published,
    [property: JsonPropertyName("stored"), JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Stored,
    [property: JsonPropertyName("latency_ms")] LatencySummary LatencyMs,
    [property: JsonPropertyName("stages_ms")] StageTimes StagesMs,
    [property: JsonPropertyName("truth"), JsonIgnore(Condition = JsonIgnoreCondition.Never)] TruthSummary? Truth,
    [property: JsonPropertyName("boot_ids")] IReadOnlyList<string> BootIds,
    [property: JsonPropertyName("restarts")] RestartSummary? Restarts = null,
    [property: JsonPropertyName("resident_bytes")] long? ResidentBytes = null,
    [property: JsonPropertyName("cameras")] IReadOnlyList<CameraSummary>? Cameras = null,
    [property: JsonPropertyName("hardware")] HardwareSummary? Hardware = null);

/// <summary>Latency of a part from frame available to result handed over, milliseconds.</summary>
public sealed record LatencySummary(double P50, double P95, double P99, double Max);

/// <summary>The run against the truth of the virtual line.</summary>
/// <param name="Defects">Defects put on the parts.</param>
/// <param name="Escapes">Bad parts judged OK (유출).</param>
/// <param name="FalseRejects">Good parts not judged OK (과검).</param>
public sealed record TruthSummary(
    [property: JsonPropertyName("defects")] long Defects,
    [property: JsonPropertyName("found")] long Found,
    [property: JsonPropertyName("missed")] long Missed,
    [property: JsonPropertyName("false_alarms")] long FalseAlarms,
    [property: JsonPropertyName("escapes")] long Escapes,
    [property: JsonPropertyName("false_rejects")] long FalseRejects);

/// <summary>How often the demo had to start a program again.</summary>
public sealed record RestartSummary(
    [property: JsonPropertyName("station")] int Station,
    [property: JsonPropertyName("gateway")] int Gateway);
