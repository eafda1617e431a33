using System.Text.Json.Serialization;

namespace Inspection.Hardware.Configuration;

[JsonConverter(typeof(JsonStringEnumConverter<DisplayKind>))]
public enum DisplayKind
{
    /// <summary>SSD1306, 128 × 64 pixels.</summary>
    [JsonStringEnumMemberName("oled")] Oled,

    /// <summary>HD44780 behind a PCF8574, 16 × 2 characters.</summary>
    [JsonStringEnumMemberName("lcd")] Lcd,
}
