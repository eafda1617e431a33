using System.Text.Json.Serialization;

namespace Inspection.Gateway.Registry.Comparisons;

/// <summary>How far a comparison is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ComparisonState>))]
internal enum ComparisonState
{
    [JsonStringEnumMemberName("waiting")] Waiting,
    [JsonStringEnumMemberName("running")] Running,
    [JsonStringEnumMemberName("done")] Done,
    [JsonStringEnumMemberName("cancelled")] Cancelled,
    [JsonStringEnumMemberName("failed")] Failed,

    /// <summary>The gateway ended while it was under way.</summary>
    [JsonStringEnumMemberName("interrupted")] Interrupted,
}
