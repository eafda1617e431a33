using System.Text.Json.Serialization;
using Inspection.Contracts;

namespace Inspection.Gateway.Registry.Comparisons;

/// <summary>Two versions on the same stored pictures.</summary>
/// <param name="A">Name, version and precision of the one.</param>
/// <param name="B">Of the other.</param>
/// <param name="Done">Pictures that both have judged.</param>
/// <param name="Total">Pictures that are judged.</param>
/// <param name="Agreed">Pictures of the same verdict.</param>
/// <param name="MedianMillisecondsA">From picture to verdict, on the gateway's processor; null before the first.</param>
/// <param name="Reason">Why it failed.</param>
/// <param name="ByRecipe">Pictures that are judged by the recipe of their part: its thresholds, regions and golden template. The others by the models' own thresholds, everywhere. Null: of before there was a difference.</param>
internal sealed record Comparison(
    string Id, string StartedBy, DateTimeOffset StartedAt, ComparisonState State, string A, string B, int Done, int Total, int Agreed,
    double? MedianMillisecondsA, double? MedianMillisecondsB, BilingualText? Reason, int? ByRecipe = null)
{
    [JsonIgnore]
    public bool IsUnderWay => State is ComparisonState.Waiting or ComparisonState.Running;

    /// <summary>With the counts of what is judged so far.</summary>
    public Comparison With(IReadOnlyList<ComparedPart> parts) => this with
    {
        Done = parts.Count,
        Agreed = parts.Count(static part => part.Agrees),
        MedianMillisecondsA = Median(parts, static part => part.A.Milliseconds),
        MedianMillisecondsB = Median(parts, static part => part.B.Milliseconds),
    };

    private static double? Median(IReadOnlyList<ComparedPart> parts, Func<ComparedPart, double> value)
    {
        var sorted = parts.Select(value).Order().ToArray();
        return sorted.Length == 0 ? null : Math.Round(sorted[sorted.Length / 2], 3);
    }
}
