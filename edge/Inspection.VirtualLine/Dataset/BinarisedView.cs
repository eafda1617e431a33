using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Optics;

namespace Inspection.VirtualLine.Dataset;

/// <summary>The pattern as DeepPCB's pictures show it: thresholded, copper black, laminate white.</summary>
internal static class BinarisedView
{
    /// <param name="copper">Distances as on a part or a product.</param>
    /// <param name="grey">Receives <see cref="CameraPose.FrameSide"/>² pixels.</param>
    public static void Render(ReadOnlySpan<short> copper, CameraPose pose, Span<byte> grey)
    {
        const int last = DistanceField.Side - 2;
        for (var y = 0; y < CameraPose.FrameSide; y++)
        {
            for (var x = 0; x < CameraPose.FrameSide; x++)
            {
                var place = pose.ToBoard(new Point(x, y));
                var (left, top) = (Math.Clamp((int)place.X, 0, last), Math.Clamp((int)place.Y, 0, last));
                var (fx, fy) = (Math.Clamp(place.X - left, 0, 1), Math.Clamp(place.Y - top, 0, 1));
                var i = top * DistanceField.Side + left;
                var upper = copper[i] + (copper[i + 1] - copper[i]) * fx;
                var lower = copper[i + DistanceField.Side] + (copper[i + DistanceField.Side + 1] - copper[i + DistanceField.Side]) * fx;
                grey[y * CameraPose.FrameSide + x] = upper + (lower - upper) * fy < 0 ? (byte)0 : (byte)255;
            }
        }
    }
}
