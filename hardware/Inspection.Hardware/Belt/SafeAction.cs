using System.Text.Json.Serialization;

namespace Inspection.Hardware.Belt;

/// <summary>What happens when a part comes to the gate before its verdict, or nobody knows where the parts are. The part itself is always rejected.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SafeAction>))]
public enum SafeAction
{
    /// <summary>The line goes on.</summary>
    [JsonStringEnumMemberName("reject")] Reject,

    /// <summary>The line stops until somebody acknowledges.</summary>
    [JsonStringEnumMemberName("stopLine")] StopLine,
}
