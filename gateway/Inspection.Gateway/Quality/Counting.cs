using System.Text.Json.Serialization;

namespace Inspection.Gateway.Quality;

/// <summary>Which parts count as defective on a chart.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Counting>))]
internal enum Counting
{
    /// <summary>Every part that was not passed: NG and UNKNOWN.</summary>
    [JsonStringEnumMemberName("rejected")] Rejected,

    /// <summary>Parts judged NG.</summary>
    [JsonStringEnumMemberName("ng")] Ng,

    /// <summary>Parts that are known to be bad, by review or by the truth of the line, among those of which it is known.</summary>
    [JsonStringEnumMemberName("actual")] Actual,
}
