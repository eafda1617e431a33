namespace Inspection.Imaging.Disturbing;

/// <summary>Separable Gaussian blur of a grey picture, in place; beyond the edge the edge repeats. Keeps its working memory.</summary>
internal sealed class GaussianBlur
{
    /// <summary>The kernel reaches so many standard deviations; what is cut off weighs less than half a grey value.</summary>
    private const double Reach = 3;

    /// <summary>Narrower, the neighbours weigh nothing.</summary>
    private const double Narrowest = 0.15;

    private float[] rows = [];

    /// <param name="sigma">Standard deviation, pixels.</param>
    public void Apply(Span<byte> grey, int width, int height, double sigma)
    {
        if (sigma < Narrowest)
            return;
        var kernel = Kernel(sigma);
        if (rows.Length < grey.Length)
            rows = new float[grey.Length];
        var reach = kernel.Length / 2;
        for (var y = 0; y < height; y++)
        {
            var source = grey.Slice(y * width, width);
            for (var x = 0; x < width; x++)
            {
                var sum = 0f;
                for (var k = -reach; k <= reach; k++)
                    sum += kernel[k + reach] * source[Math.Clamp(x + k, 0, width - 1)];
                rows[y * width + x] = sum;
            }
        }
        var line = new float[width];
        for (var y = 0; y < height; y++)
        {
            Array.Clear(line);
            for (var k = -reach; k <= reach; k++)
            {
                var row = rows.AsSpan(Math.Clamp(y + k, 0, height - 1) * width, width);
                for (var x = 0; x < width; x++)
                    line[x] += kernel[k + reach] * row[x];
            }
            for (var x = 0; x < width; x++)
                grey[y * width + x] = (byte)(line[x] + 0.5f);
        }
    }

    private static float[] Kernel(double sigma)
    {
        var reach = (int)Math.Ceiling(Reach * sigma);
        var kernel = new float[2 * reach + 1];
        for (var k = -reach; k <= reach; k++)
            kernel[k + reach] = (float)Math.Exp(-k * k / (2 * sigma * sigma));
        var sum = kernel.Sum();
        for (var k = 0; k < kernel.Length; k++)
            kernel[k] /= sum;
        return kernel;
    }
}
