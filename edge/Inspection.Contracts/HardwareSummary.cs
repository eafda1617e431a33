using System.Text.Json.Serialization;

namespace Inspection.Contracts;

/// <summary>What happened at a station's hardware since the agent's start.</summary>
/// <param name="Triggers">Sightings of the part sensor, commands, or pitches of the encoder.</param>
/// <param name="DoubleParts">Sightings that lay within the length of another part: both were rejected.</param>
/// <param name="NotPhotographed">Parts whose picture was not taken in time; UNKNOWN.</param>
/// <param name="Overruns">Parts that came to the gate before their verdict; rejected. Once the verdict comes they are among the run's <c>overruns</c> as well.</param>
/// <param name="Rejected">Parts that the gate took off, for whatever reason.</param>
/// <param name="GateFired">How often it was told to; less than <paramref name="Rejected"/> where windows overlap.</param>
/// <param name="GoodHit">Good parts that lay too near a bad one and were taken with it.</param>
/// <param name="Backwards">Sightings while the belt ran backwards.</param>
public sealed record HardwareSummary(
    [property: JsonPropertyName("triggers")] long Triggers,
    [property: JsonPropertyName("double_parts")] long DoubleParts,
    [property: JsonPropertyName("not_photographed")] long NotPhotographed,
    [property: JsonPropertyName("overruns")] long Overruns,
    [property: JsonPropertyName("rejected")] long Rejected,
    [property: JsonPropertyName("gate_fired")] long GateFired,
    [property: JsonPropertyName("good_hit")] long GoodHit,
    [property: JsonPropertyName("backwards")] long Backwards);
