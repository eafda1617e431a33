namespace Inspection.Cameras.Tests.Health;

/// <summary>Grey pictures made by code: bright tracks on a dark board, with sensor noise, drawn sharply or blurred.</summary>
internal sealed class TestPicture
{
    public const int WidthPixels = 320;
    public const int HeightPixels = 240;

    private TestPicture(byte[] pixels) => Pixels = pixels;

    public byte[] Pixels { get; }

    public static TestPicture Plain(int grey, int noise = 0, int seed = 1) => new TestPicture(Enumerable.Repeat((byte)grey, WidthPixels * HeightPixels).ToArray()).WithNoise(noise, seed);

    /// <param name="offset">Pixels that the board has moved.</param>
    public static TestPicture Board(int offset = 0, int dark = 40, int bright = 180)
    {
        var pixels = new byte[WidthPixels * HeightPixels];
        for (var y = 0; y < HeightPixels; y++)
        {
            for (var x = 0; x < WidthPixels; x++)
                pixels[y * WidthPixels + x] = (byte)((x + offset) % 23 < 9 || (y + offset / 2) % 31 < 6 ? bright : dark);
        }
        return new TestPicture(pixels);
    }

    /// <summary>A mean over so many pixels to each side, as a lens out of focus makes it.</summary>
    public TestPicture Blurred(int reach) => new(Averaged(Averaged(Pixels, reach, 1, WidthPixels), reach, WidthPixels, HeightPixels));

    public TestPicture WithNoise(int amplitude, int seed = 1)
    {
        var random = new Random(seed);
        return new TestPicture([.. Pixels.Select(grey => (byte)Math.Clamp(grey + random.Next(-amplitude, amplitude + 1), 0, 255))]);
    }

    /// <summary>With a band of light over such a share of the picture, in its middle.</summary>
    public TestPicture WithGlint(double share, byte grey = 255)
    {
        var pixels = (byte[])Pixels.Clone();
        var length = (int)(pixels.Length * share);
        pixels.AsSpan((pixels.Length - length) / 2, length).Fill(grey);
        return new TestPicture(pixels);
    }

    private static byte[] Averaged(byte[] pixels, int reach, int step, int along)
    {
        var averaged = new byte[pixels.Length];
        for (var i = 0; i < pixels.Length; i++)
        {
            var position = step == 1 ? i % along : i / step;
            int sum = 0, count = 0;
            for (var d = -reach; d <= reach; d++)
            {
                if (position + d < 0 || position + d >= along)
                    continue;
                sum += pixels[i + d * step];
                count++;
            }
            averaged[i] = (byte)(sum / count);
        }
        return averaged;
    }
}
