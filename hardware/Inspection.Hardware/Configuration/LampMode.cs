using System.Text.Json.Serialization;

namespace Inspection.Hardware.Configuration;

[JsonConverter(typeof(JsonStringEnumConverter<LampMode>))]
public enum LampMode
{
    [JsonStringEnumMemberName("off")] Off,
    [JsonStringEnumMemberName("on")] On,

    /// <summary>Half a second on, half a second off.</summary>
    [JsonStringEnumMemberName("flashing")] Flashing,
}
