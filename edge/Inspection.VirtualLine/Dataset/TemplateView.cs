using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Optics;

namespace Inspection.VirtualLine.Dataset;

/// <summary>The golden picture laid under a tested one, as the station's registration does.</summary>
internal static class TemplateView
{
    private const int Side = CameraPose.FrameSide;

    /// <param name="pose">Where the part is believed to lie.</param>
    /// <param name="aligned">Receives the template in the tested picture's pixels; where it does not reach, the tested picture's own.</param>
    public static void Resample(ReadOnlySpan<byte> golden, ReadOnlySpan<byte> tested, CameraPose pose, Span<byte> aligned)
    {
        var offset = CameraPose.Nominal.ToFrame(new Point(0, 0));
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                var place = pose.ToBoard(new Point(x, y)) + offset;
                var (left, top) = ((int)MathF.Floor(place.X), (int)MathF.Floor(place.Y));
                if ((uint)left >= Side - 1 || (uint)top >= Side - 1)
                {
                    aligned[y * Side + x] = tested[y * Side + x];
                    continue;
                }
                var (fx, fy) = (place.X - left, place.Y - top);
                var i = top * Side + left;
                var upper = golden[i] + (golden[i + 1] - golden[i]) * fx;
                var lower = golden[i + Side] + (golden[i + Side + 1] - golden[i + Side]) * fx;
                aligned[y * Side + x] = (byte)(upper + (lower - upper) * fy + 0.5f);
            }
        }
    }
}
