using System.Text.Json.Serialization;

namespace Inspection.Hardware.Configuration;

[JsonConverter(typeof(JsonStringEnumConverter<GateKind>))]
public enum GateKind
{
    /// <summary>A solenoid or valve on a pin.</summary>
    [JsonStringEnumMemberName("solenoid")] Solenoid,

    /// <summary>A servo on a PWM channel.</summary>
    [JsonStringEnumMemberName("servo")] Servo,
}
