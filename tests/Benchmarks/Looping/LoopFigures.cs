using System.Text.Json.Serialization;

namespace Benchmarks.Looping;

/// <summary>What was measured of one model on so many threads. Times in milliseconds, registration left out of all but its own.</summary>
/// <param name="OverheadMedian">Median time of the loop by that of the bare model.</param>
/// <param name="Overhead99">The same of the 99th percentiles.</param>
/// <param name="OverheadByFrame">Median over the frames of the loop's time by the bare model's just before.</param>
/// <param name="RegisterShare">Median time of the registration by that of the bare model.</param>
/// <param name="PacedRatio">Median from a live camera that never waits by that from one that waits for each result.</param>
/// <param name="TriggeredRatio">The same where each capture is a part.</param>
/// <param name="TriggeredLost">Parts of the latter that have no result; 0.</param>
/// <param name="AllocatedBytesPerFrame">By the whole process, from one result to the next.</param>
/// <param name="ResidentMegabytes">Memory of the process at the end.</param>
internal sealed record LoopFigures(
    [property: JsonPropertyName("model")] string Model,
    [property: JsonPropertyName("threads")] int Threads,
    [property: JsonPropertyName("frames")] int Frames,
    [property: JsonPropertyName("overhead_p50")] double OverheadMedian,
    [property: JsonPropertyName("overhead_p99")] double Overhead99,
    [property: JsonPropertyName("overhead_by_frame_p50")] double OverheadByFrame,
    [property: JsonPropertyName("bare_p50_ms")] double BareMedian,
    [property: JsonPropertyName("bare_p99_ms")] double Bare99,
    [property: JsonPropertyName("loop_p50_ms")] double LoopMedian,
    [property: JsonPropertyName("loop_p99_ms")] double Loop99,
    [property: JsonPropertyName("register_p50_ms")] double RegisterMedian,
    [property: JsonPropertyName("register_by_bare_p50")] double RegisterShare,
    [property: JsonPropertyName("stages_p50_ms")] LoopStages Stages,
    [property: JsonPropertyName("paced_p50_ms")] double PacedMedian,
    [property: JsonPropertyName("unpaced_p50_ms")] double UnpacedMedian,
    [property: JsonPropertyName("paced_ratio")] double PacedRatio,
    [property: JsonPropertyName("triggered_p50_ms")] double TriggeredMedian,
    [property: JsonPropertyName("triggered_ratio")] double TriggeredRatio,
    [property: JsonPropertyName("triggered_lost")] long TriggeredLost,
    [property: JsonPropertyName("allocated_bytes_per_frame")] double AllocatedBytesPerFrame,
    [property: JsonPropertyName("collections")] int Collections,
    [property: JsonPropertyName("resident_mb")] double ResidentMegabytes);
