using System.Text.Json.Serialization;

namespace Benchmarks.Boundary;

/// <summary>How a device bears a load, see <see cref="BoundaryCriteria"/>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StepVerdict>))]
internal enum StepVerdict
{
    [JsonStringEnumMemberName("stable")] Stable,
    [JsonStringEnumMemberName("degrading")] Degrading,
    [JsonStringEnumMemberName("failing")] Failing,
}
