using Inspection.Core.Frames;
using Inspection.Core.Registration;

namespace Inspection.Imaging.Tests.Registration;

/// <summary>
/// A copper pattern of traces and pads, described by distances instead of pixels: it can be drawn under any pose, anti-aliased, so the true pose is exact.
/// </summary>
internal sealed class TestBoard
{
    private const double Copper = 190;
    private const double Substrate = 60;

    private readonly (double X0, double Y0, double X1, double Y1, double Radius)[] strokes;

    /// <param name="seed">Another seed is another product.</param>
    public TestBoard(int width, int height, int seed)
    {
        Width = width;
        Height = height;
        var random = new Random(seed);
        var size = Math.Min(width, height);
        // Reaches beyond the picture, so that a shifted part shows copper at every edge.
        strokes = [.. Enumerable.Range(0, 45).Select(i =>
        {
            double x = (random.NextDouble() * 1.2 - 0.1) * width, y = (random.NextDouble() * 1.2 - 0.1) * height;
            var length = (random.NextDouble() - 0.5) * 0.7 * size;
            var radius = Math.Max(1.5, size * (0.006 + 0.012 * random.NextDouble()));
            return (i % 5) switch
            {
                0 => (x, y, x, y, radius * 2),
                1 or 2 => (x, y, x + length, y, radius),
                3 => (x, y, x, y + length, radius),
                _ => (x, y, x + length / 2, y + length / 2, radius),
            };
        })];
    }

    private TestBoard(int width, int height, (double, double, double, double, double) stroke)
    {
        (Width, Height) = (width, height);
        strokes = [stroke];
    }

    public int Width { get; }
    public int Height { get; }

    /// <summary>Nothing but one round pad.</summary>
    public static TestBoard WithOnePad(int side, double x, double y, double radius) => new(side, side, (x, y, x, y, radius));

    public GoldenTemplate Golden() => new("board", Width, Height, Draw(RigidTransform.Identity));

    /// <summary>What a camera sees of a part that lies under <paramref name="templateToFrame"/>.</summary>
    /// <param name="noise">Standard deviation, grey steps.</param>
    public Frame Photograph(RigidTransform templateToFrame, double gain = 1, double offset = 0, double noise = 0)
    {
        var frame = Frame.Rent(new FrameId(1), PixelFormat.Grey8, Width, Height);
        var drawn = Draw(templateToFrame);
        var random = new Random(11);
        for (var i = 0; i < drawn.Length; i++)
        {
            var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            frame.Pixels[i] = (byte)Math.Clamp(Math.Round(drawn[i] * gain + offset + noise * normal), 0, 255);
        }
        return frame;
    }

    public byte[] Draw(RigidTransform templateToFrame)
    {
        var frameToTemplate = templateToFrame.Inverse();
        var pixels = new byte[Width * Height];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var (u, v) = frameToTemplate.Apply(x, y);
                // Half a pixel inside the edge is all copper, half a pixel outside none.
                var copper = Math.Clamp(0.5 - DistanceToCopper(u, v), 0, 1);
                pixels[y * Width + x] = (byte)Math.Round(Substrate + (Copper - Substrate) * copper);
            }
        }
        return pixels;
    }

    private double DistanceToCopper(double x, double y)
    {
        var nearest = double.PositiveInfinity;
        foreach (var (x0, y0, x1, y1, radius) in strokes)
        {
            double dx = x1 - x0, dy = y1 - y0, square = dx * dx + dy * dy;
            var along = square > 0 ? Math.Clamp(((x - x0) * dx + (y - y0) * dy) / square, 0, 1) : 0;
            double ex = x - x0 - along * dx, ey = y - y0 - along * dy;
            nearest = Math.Min(nearest, Math.Sqrt(ex * ex + ey * ey) - radius);
        }
        return nearest;
    }
}
