using System.Text.Json.Serialization;

namespace Inspection.Core.Indicating;

/// <summary>What a station tells the people around it, the most urgent first: of those that hold, the first is shown.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StationCondition>))]
public enum StationCondition
{
    /// <summary>The emergency stop is pressed, or not yet acknowledged.</summary>
    [JsonStringEnumMemberName("emergency")] Emergency,

    /// <summary>The station stopped the line: a verdict came too late, or the gate does not answer.</summary>
    [JsonStringEnumMemberName("fault")] Fault,

    /// <summary>Stopped by the button.</summary>
    [JsonStringEnumMemberName("stopped")] Stopped,

    /// <summary>Before the first part.</summary>
    [JsonStringEnumMemberName("starting")] Starting,

    /// <summary>Something does not work as it should; the station inspects with the rest.</summary>
    [JsonStringEnumMemberName("degraded")] Degraded,

    /// <summary>The last part could not be judged.</summary>
    [JsonStringEnumMemberName("unknown")] Unknown,

    /// <summary>The last part was bad.</summary>
    [JsonStringEnumMemberName("reject")] Reject,

    [JsonStringEnumMemberName("normal")] Normal,
}
