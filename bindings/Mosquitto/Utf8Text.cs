namespace Mosquitto;

/// <summary>Guards the way of a string into C.</summary>
internal static class Utf8Text
{
    /// <summary>The text itself; one that C would cut off at a zero character is refused.</summary>
    internal static string Checked(string text) =>
        text.Contains('\0') ? throw new ArgumentException("A zero character is not allowed in MQTT text.", nameof(text)) : text;
}
