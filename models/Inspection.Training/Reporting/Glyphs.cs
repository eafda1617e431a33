namespace Inspection.Training.Reporting;

/// <summary>The few characters of a curve's axes, 5 × 7 points: a station has no fonts installed.</summary>
internal static class Glyphs
{
    public const int Width = 5;

    private static readonly Dictionary<char, byte[]> rows = new()
    {
        ['0'] = [0b01110, 0b10001, 0b10011, 0b10101, 0b11001, 0b10001, 0b01110],
        ['1'] = [0b00100, 0b01100, 0b00100, 0b00100, 0b00100, 0b00100, 0b01110],
        ['2'] = [0b01110, 0b10001, 0b00001, 0b00110, 0b01000, 0b10000, 0b11111],
        ['3'] = [0b01110, 0b10001, 0b00001, 0b00110, 0b00001, 0b10001, 0b01110],
        ['4'] = [0b00010, 0b00110, 0b01010, 0b10010, 0b11111, 0b00010, 0b00010],
        ['5'] = [0b11111, 0b10000, 0b11110, 0b00001, 0b00001, 0b10001, 0b01110],
        ['6'] = [0b00110, 0b01000, 0b10000, 0b11110, 0b10001, 0b10001, 0b01110],
        ['7'] = [0b11111, 0b00001, 0b00010, 0b00100, 0b01000, 0b01000, 0b01000],
        ['8'] = [0b01110, 0b10001, 0b10001, 0b01110, 0b10001, 0b10001, 0b01110],
        ['9'] = [0b01110, 0b10001, 0b10001, 0b01111, 0b00001, 0b00010, 0b01100],
        ['.'] = [0, 0, 0, 0, 0, 0b00110, 0b00110],
        ['%'] = [0b11001, 0b11001, 0b00010, 0b00100, 0b01000, 0b10011, 0b10011],
        ['m'] = [0, 0, 0b11010, 0b10101, 0b10101, 0b10101, 0b10101],
        ['i'] = [0b00100, 0, 0b01100, 0b00100, 0b00100, 0b00100, 0b01110],
        ['n'] = [0, 0, 0b10110, 0b11001, 0b10001, 0b10001, 0b10001],
        ['A'] = [0b01110, 0b10001, 0b10001, 0b11111, 0b10001, 0b10001, 0b10001],
        ['P'] = [0b11110, 0b10001, 0b10001, 0b11110, 0b10000, 0b10000, 0b10000],
    };

    /// <summary>Seven rows, the leftmost point in bit 4; nothing for a character that is not there.</summary>
    public static ReadOnlySpan<byte> Of(char character) => rows.GetValueOrDefault(character);
}
