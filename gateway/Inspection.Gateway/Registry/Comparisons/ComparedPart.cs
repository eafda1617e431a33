using System.Text.Json.Serialization;

namespace Inspection.Gateway.Registry.Comparisons;

/// <summary>One picture as both versions judge it.</summary>
/// <param name="EvidenceUrl">Path of the picture on this server.</param>
/// <param name="Recipe">Of the product, by which both judged it as a station would; null: none that is known here, and both judged it by their own thresholds, everywhere.</param>
internal sealed record ComparedPart(string Station, string ResultId, string EvidenceUrl, Judgement A, Judgement B, string? Recipe = null)
{
    [JsonIgnore]
    public bool Agrees => A.Verdict == B.Verdict;
}
