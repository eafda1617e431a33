namespace Inspection.Hardware.Devices;

/// <summary>The pixels of a 128 × 64 display as its memory has them: eight pages of 128 columns, the lowest bit of a byte on top.</summary>
internal sealed class OledFrame
{
    public const int Width = 128;
    public const int Height = 64;
    public const int Bytes = Width * Height / 8;

    private readonly byte[] pages = new byte[Bytes];

    public Span<byte> Pages => pages;

    public bool this[int x, int y] => (pages[y / 8 * Width + x] >> (y % 8) & 1) != 0;

    public void Clear() => pages.AsSpan().Clear();

    /// <summary>Lights a square; what lies outside is left out.</summary>
    public void Light(int left, int top, int side)
    {
        for (var y = Math.Max(0, top); y < Math.Min(Height, top + side); y++)
        {
            for (var x = Math.Max(0, left); x < Math.Min(Width, left + side); x++)
                pages[y / 8 * Width + x] |= (byte)(1 << (y % 8));
        }
    }

    /// <summary>Draws a text of letters, digits and a few marks; others are blank.</summary>
    /// <param name="scale">Pixels a dot; a character is 6 × 8 dots.</param>
    public void Write(ReadOnlySpan<char> text, int left, int top, int scale)
    {
        foreach (var character in text)
        {
            Draw(LatinFont.Columns(character), LatinFont.Rows, left, top, scale);
            left += (LatinFont.Width + 1) * scale;
        }
    }

    /// <summary>Draws Hangul syllables of 16 × 16 dots.</summary>
    public void WriteHangul(ReadOnlySpan<char> word, int left, int top, int scale)
    {
        foreach (var syllable in word)
        {
            var rows = HangulFont.Rows(syllable);
            for (var y = 0; y < rows.Length; y++)
            {
                for (var x = 0; x < HangulFont.Side; x++)
                {
                    if ((rows[y] >> (HangulFont.Side - 1 - x) & 1) != 0)
                        Light(left + x * scale, top + y * scale, scale);
                }
            }
            left += HangulFont.Side * scale;
        }
    }

    private void Draw(ReadOnlySpan<byte> columns, int rows, int left, int top, int scale)
    {
        for (var x = 0; x < columns.Length; x++)
        {
            for (var y = 0; y < rows; y++)
            {
                if ((columns[x] >> y & 1) != 0)
                    Light(left + x * scale, top + y * scale, scale);
            }
        }
    }
}
