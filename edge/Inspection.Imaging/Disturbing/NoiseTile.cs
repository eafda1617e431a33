namespace Inspection.Imaging.Disturbing;

/// <summary>Gaussian noise drawn once and laid over each picture from another place: drawing it anew would take longer than the inspection.</summary>
internal sealed class NoiseTile
{
    /// <summary>Two and a half pictures of 640×640.</summary>
    private const int Length = 1 << 20;

    private readonly float[] normals = new float[Length];

    public NoiseTile(int seed)
    {
        var random = new Random(seed);
        // Box and Muller 1958.
        for (var i = 0; i < Length; i += 2)
        {
            var radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
            var (sin, cos) = Math.SinCos(2 * Math.PI * random.NextDouble());
            normals[i] = (float)(radius * cos);
            normals[i + 1] = (float)(radius * sin);
        }
    }

    /// <summary>Brightness times gain, plus noise.</summary>
    /// <param name="deviation">Standard deviation, grey values.</param>
    public void Add(Span<byte> grey, double gain, double deviation, Random random)
    {
        var at = random.Next(Length);
        var (factor, amplitude) = ((float)gain, (float)deviation);
        for (var i = 0; i < grey.Length; i++)
            grey[i] = (byte)Math.Clamp(grey[i] * factor + normals[(at + i) & (Length - 1)] * amplitude + 0.5f, 0, byte.MaxValue);
    }
}
