using Inspection.Core;
using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Optics;

namespace Inspection.VirtualLine.Defects;

/// <summary>Grows around the changed pixels of a defect, as the camera sees them.</summary>
internal sealed class FrameExtent
{
    /// <summary>Air between a defect and its box, and the least size of a box, frame pixels: measured on DeepPCB's annotations, median and 5th percentile.</summary>
    private const float Margin = 10;

    private const float LeastSide = 26;

    private float left, top, right, bottom;

    public int Pixels { get; private set; }

    /// <summary>The changed part of the board.</summary>
    public PartWindow Window { get; private set; }

    public void Clear()
    {
        (left, top, right, bottom) = (float.MaxValue, float.MaxValue, float.MinValue, float.MinValue);
        Pixels = 0;
        Window = new PartWindow(int.MaxValue, int.MaxValue, 0, 0);
    }

    public void Include(CameraPose pose, int x, int y)
    {
        var place = pose.ToFrame(new Point(x, y));
        left = MathF.Min(left, place.X);
        top = MathF.Min(top, place.Y);
        right = MathF.Max(right, place.X);
        bottom = MathF.Max(bottom, place.Y);
        Pixels++;
        Window = new PartWindow(Math.Min(Window.Left, x), Math.Min(Window.Top, y), Math.Max(Window.Right, x + 1), Math.Max(Window.Bottom, y + 1));
    }

    /// <summary>The box of the truth, frame pixels, inside the frame.</summary>
    public Box Box()
    {
        var (centreX, centreY) = ((left + right + 1) / 2, (top + bottom + 1) / 2);
        var halfWidth = MathF.Max((right + 1 - left) / 2 + Margin, LeastSide / 2);
        var halfHeight = MathF.Max((bottom + 1 - top) / 2 + Margin, LeastSide / 2);
        return Core.Box.FromEdges(centreX - halfWidth, centreY - halfHeight, centreX + halfWidth, centreY + halfHeight)
            .ClipTo(CameraPose.FrameSide, CameraPose.FrameSide);
    }
}
