using System.Text.Json.Serialization;

namespace Benchmarks.Boundary;

/// <summary>What one way of raising the load showed.</summary>
/// <param name="HighestStable">Load below every step that was not stable; null: none was.</param>
/// <param name="LowestFailing">Null: none failed.</param>
/// <param name="Steps">By rising load.</param>
internal sealed record BoundarySide(
    [property: JsonPropertyName("highest_stable")] double? HighestStable,
    [property: JsonPropertyName("lowest_failing")] double? LowestFailing,
    [property: JsonPropertyName("steps")] IReadOnlyList<BoundaryStep> Steps)
{
    /// <param name="load">What was raised.</param>
    public static BoundarySide Of(IEnumerable<BoundaryStep> steps, Func<BoundaryStep, double> load)
    {
        var ordered = steps.OrderBy(load).ToList();
        var stable = ordered.TakeWhile(static step => step.Verdict == StepVerdict.Stable).ToList();
        var failing = ordered.Where(static step => step.Verdict == StepVerdict.Failing).ToList();
        return new BoundarySide(stable.Count > 0 ? load(stable[^1]) : null, failing.Count > 0 ? load(failing[0]) : null, ordered);
    }
}
