using System.Text.Json.Serialization;

namespace Inspection.Gateway.Registry.Comparisons;

/// <summary>One picture as both versions judge it.</summary>
/// <param name="EvidenceUrl">Path of the picture on this server.</param>
internal sealed record ComparedPart(string Station, string ResultId, string EvidenceUrl, Judgement A, Judgement B)
{
    [JsonIgnore]
    public bool Agrees => A.Verdict == B.Verdict;
}
