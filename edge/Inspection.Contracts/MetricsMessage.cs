namespace Inspection.Contracts;

/// <summary>Topic <c>metrics</c>, QoS 0, once a second: counters since the agent's start.</summary>
/// <param name="Frames">Frames that the source delivered, readable or not.</param>
/// <param name="Dropped">Frames of a free-running source that a newer one replaced before inspection. Triggered parts are never dropped.</param>
/// <param name="Overruns">Parts whose verdict came after the recipe's deadline.</param>
/// <param name="Published">Results that the broker acknowledged.</param>
/// <param name="Waiting">Results and pictures on disk that the broker has not acknowledged yet.</param>
/// <param name="Cameras">Of a station with several; the other counters are their sums.</param>
/// <param name="Hardware">Of a station with a part sensor, a gate and the like; null: it has none.</param>
/// <param name="ResidentBytes">Memory of the agent that lies in RAM.</param>
public sealed record MetricsMessage(
    string BootId, DateTimeOffset At, long Frames, long Parts, long Ok, long Ng, long Unknown,
    long Dropped, long Overruns, long Published, long Waiting, StageTimes? StagesMs = null, long? ResidentBytes = null,
    IReadOnlyList<CameraSummary>? Cameras = null, HardwareSummary? Hardware = null);
