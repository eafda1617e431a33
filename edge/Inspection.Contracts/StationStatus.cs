using System.Text.Json.Serialization;

namespace Inspection.Contracts;

[JsonConverter(typeof(JsonStringEnumConverter<StationStatus>))]
public enum StationStatus
{
    [JsonStringEnumMemberName("offline")] Offline,
    [JsonStringEnumMemberName("starting")] Starting,
    [JsonStringEnumMemberName("online")] Online,

    /// <summary>Running, but something is wrong that <see cref="StateMessage.Detail"/> names.</summary>
    [JsonStringEnumMemberName("degraded")] Degraded,
}
