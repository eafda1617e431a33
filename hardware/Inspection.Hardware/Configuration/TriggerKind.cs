using System.Text.Json.Serialization;

namespace Inspection.Hardware.Configuration;

/// <summary>What says that a part has come.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TriggerKind>))]
public enum TriggerKind
{
    /// <summary>Nothing: each picture that the camera gives is a part.</summary>
    [JsonStringEnumMemberName("freeRun")] FreeRun,

    /// <summary>A light barrier or proximity switch on a pin.</summary>
    [JsonStringEnumMemberName("partSensor")] PartSensor,

    /// <summary>The belt's encoder, each time it has moved by a pitch.</summary>
    [JsonStringEnumMemberName("encoder")] Encoder,

    /// <summary>The command <c>trigger</c> on the station's topic <c>cmd</c>.</summary>
    [JsonStringEnumMemberName("command")] Command,

    /// <summary>The program that the station runs in: the virtual bench, a test.</summary>
    [JsonStringEnumMemberName("software")] Software,
}
