using System.Text.Json.Serialization;

namespace Inspection.Gateway.Api;

/// <summary>How far a station is with an order.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeploymentStage>))]
internal enum DeploymentStage
{
    /// <summary>The broker has the order; the station has not spoken of it yet.</summary>
    [JsonStringEnumMemberName("ordered")] Ordered,
    [JsonStringEnumMemberName("underway")] Underway,
    [JsonStringEnumMemberName("running")] Running,
    [JsonStringEnumMemberName("refused")] Refused,
    [JsonStringEnumMemberName("rolledBack")] RolledBack,

    /// <summary>A newer order took its place.</summary>
    [JsonStringEnumMemberName("overtaken")] Overtaken,

    /// <summary>The broker did not take it, or there is nothing to go back to.</summary>
    [JsonStringEnumMemberName("notGiven")] NotGiven,
}
