namespace Inspection.VirtualLine.Randomness;

/// <summary>A square of noise that continues into itself at its edges, so that any offset into it looks different and nothing is computed for a part.</summary>
internal sealed class NoiseTile
{
    public const int Side = 512;
    public const int Mask = Side - 1;

    private NoiseTile(short[] values) => Values = values;

    /// <summary><see cref="Side"/> × <see cref="Side"/> values, row after row.</summary>
    public short[] Values { get; }

    /// <summary>Independent values for each pixel with a standard deviation of <paramref name="deviation"/>.</summary>
    public static NoiseTile White(ulong seed, float deviation)
    {
        var random = new LineRandom(seed);
        var values = new short[Side * Side];
        foreach (ref var value in values.AsSpan())
            value = (short)MathF.Round(random.Normal() * deviation);
        return new NoiseTile(values);
    }

    /// <summary>The sum of smooth octaves.</summary>
    /// <param name="octaves">Size of the grains in pixels (a power of two) and their amplitude in units of the tile.</param>
    public static NoiseTile Smooth(ulong seed, params ReadOnlySpan<(int CellPixels, float Amplitude)> octaves)
    {
        var random = new LineRandom(seed);
        var sum = new float[Side * Side];
        foreach (var (cell, amplitude) in octaves)
            AddOctave(sum, random, cell, amplitude);
        return new NoiseTile(Array.ConvertAll(sum, static value => (short)MathF.Round(value)));
    }

    private static void AddOctave(float[] sum, LineRandom random, int cell, float amplitude)
    {
        var knots = Side / cell;
        var lattice = new float[knots * knots];
        foreach (ref var knot in lattice.AsSpan())
            knot = random.Between(-amplitude, amplitude);
        for (var y = 0; y < Side; y++)
        {
            var (top, fy) = (y / cell, Ease((float)(y % cell) / cell));
            var bottom = (top + 1) % knots;
            for (var x = 0; x < Side; x++)
            {
                var (left, fx) = (x / cell, Ease((float)(x % cell) / cell));
                var right = (left + 1) % knots;
                var upper = lattice[top * knots + left] + (lattice[top * knots + right] - lattice[top * knots + left]) * fx;
                var lower = lattice[bottom * knots + left] + (lattice[bottom * knots + right] - lattice[bottom * knots + left]) * fx;
                sum[y * Side + x] += upper + (lower - upper) * fy;
            }
        }
    }

    private static float Ease(float t) => t * t * (3 - 2 * t);
}
