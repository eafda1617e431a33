namespace Mosquitto;

/// <summary>Guards the way of a string into C.</summary>
internal static class Utf8Text
{
    /// <summary>The text itself; one that C would cut off at a zero character is refused.</summary>
    internal static string Checked(string text) => text.Contains('\0') ? throw ZeroCharacter(nameof(text)) : text;

    /// <summary>As <see cref="Checked"/>, for text in UTF-8, which MQTT bounds as well.</summary>
    internal static void Check(ReadOnlySpan<byte> text)
    {
        if (text.Contains((byte)0))
            throw ZeroCharacter(nameof(text));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, ushort.MaxValue, nameof(text));
    }

    private static ArgumentException ZeroCharacter(string parameter) => new("A zero character is not allowed in MQTT text.", parameter);
}
