namespace Inspection.Cameras.Health;

/// <summary>Looks at the points of a coarse grid of a picture, and at their neighbours for sharpness: some 25,000 bytes whatever the picture's size. Pure functions.</summary>
internal static class PictureGrid
{
    public const int Columns = 64;
    public const int Rows = 48;
    public const int Points = Columns * Rows;

    /// <summary>A covered lens gives 0–8 with the noise of the sensor, and 16 from cameras that call that black.</summary>
    public const byte DarkGrey = 20;
    public const byte BrightGrey = 250;

    /// <summary>How far the coarse structure reaches, pixels; smaller pictures than three times that are not measured for sharpness.</summary>
    private const int Reach = 8;

    /// <summary>A mean contrast of 12 grey levels over eight pixels: below it is the noise of the sensor and nothing else.</summary>
    private const double LeastStructure = 2 * 12 * 12;

    /// <summary>Measures a picture.</summary>
    /// <param name="pixels">Rows packed, <paramref name="channels"/> bytes a pixel.</param>
    /// <param name="channels">1: grey. 3: BGR, of which the green counts, which carries most of the luminance.</param>
    /// <param name="greys">Receives the <see cref="Points"/> points, for comparing pictures with each other.</param>
    public static PictureMeasures Measure(ReadOnlySpan<byte> pixels, int widthPixels, int heightPixels, int channels, Span<byte> greys)
    {
        var stride = widthPixels * channels;
        var offset = channels / 2;
        var margin = widthPixels > 3 * Reach && heightPixels > 3 * Reach ? Reach : 0;
        int dark = 0, bright = 0, point = 0;
        long fine = 0, coarse = 0;
        for (var row = 0; row < Rows; row++)
        {
            var y = margin + (int)((heightPixels - 2L * margin - 1) * row / (Rows - 1));
            for (var column = 0; column < Columns; column++)
            {
                var x = margin + (int)((widthPixels - 2L * margin - 1) * column / (Columns - 1));
                var at = y * stride + x * channels + offset;
                var grey = pixels[at];
                greys[point++] = grey;
                dark += grey <= DarkGrey ? 1 : 0;
                bright += grey >= BrightGrey ? 1 : 0;
                if (margin == 0)
                    continue;
                var across = pixels[at - channels] - 2 * grey + pixels[at + channels];
                var down = pixels[at - stride] - 2 * grey + pixels[at + stride];
                var farAcross = pixels[at + Reach * channels] - pixels[at - Reach * channels];
                var farDown = pixels[at + Reach * stride] - pixels[at - Reach * stride];
                fine += across * across + down * down;
                coarse += farAcross * farAcross + farDown * farDown;
            }
        }
        var sharpness = coarse >= LeastStructure * Points ? (double)fine / coarse : double.NaN;
        return new PictureMeasures((double)dark / Points, (double)bright / Points, sharpness);
    }
}
