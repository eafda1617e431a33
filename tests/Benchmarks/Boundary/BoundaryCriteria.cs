using System.Text.Json.Serialization;

namespace Benchmarks.Boundary;

/// <summary>
/// What a step must hold to be called stable, and beyond what it is failing; between the two it is degrading. A takt is the time from one part to the next.
/// Lost results and verdicts after the recipe's deadline are failing, however few.
/// </summary>
/// <param name="StableRate">Share of the ordered rate that every stream must reach.</param>
/// <param name="StableTakts">99 of 100 parts must have their result at the subscriber within so many takts.</param>
/// <param name="StableDrift">Median latency of the last third of the step by that of the first: above it something fills up.</param>
/// <param name="FailingRate">Below it the line has to wait for the inspection for good.</param>
/// <param name="FailingTakts">99 of 100 parts above it: verdicts come too late to reject the part.</param>
internal sealed record BoundaryCriteria(
    [property: JsonPropertyName("stable_rate")] double StableRate = 0.98,
    [property: JsonPropertyName("stable_p99_takts")] double StableTakts = 1,
    [property: JsonPropertyName("stable_drift")] double StableDrift = 1.5,
    [property: JsonPropertyName("failing_rate")] double FailingRate = 0.9,
    [property: JsonPropertyName("failing_p99_takts")] double FailingTakts = 5)
{
    public StepVerdict Classify(StreamReading worst)
    {
        if (worst.Lost > 0 || worst.Overruns > 0 || !(worst.RateShare >= FailingRate) || !(worst.Latency99Takts <= FailingTakts))
            return StepVerdict.Failing;
        return worst.RateShare >= StableRate && worst.Latency99Takts <= StableTakts && worst.Drift <= StableDrift ? StepVerdict.Stable : StepVerdict.Degrading;
    }
}
