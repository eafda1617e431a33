using System.Text.Json.Serialization;

namespace Inspection.Hardware.Configuration;

/// <summary>What the gate does while its coil has current.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EnergisedGate>))]
public enum EnergisedGate
{
    /// <summary>Lets parts pass; a spring rejects. Without power nothing passes: the safe way.</summary>
    [JsonStringEnumMemberName("pass")] Pass,

    /// <summary>Rejects, as a pusher or an air jet does. Without power parts pass, so the line must stop then: needs <c>line</c>.</summary>
    [JsonStringEnumMemberName("reject")] Reject,
}
