using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Optics;

/// <summary>How a part lies under the camera: turned about the middle of the picture, then shifted.</summary>
internal sealed class CameraPose
{
    /// <summary>Pixels a side of the picture.</summary>
    public const int FrameSide = 640;

    private const float FrameCentre = (FrameSide - 1) / 2f;
    private const float BoardCentre = (DistanceField.Side - 1) / 2f;
    private readonly float shiftX, shiftY, sin, cos;

    /// <param name="scale">Frame pixels in one board pixel.</param>
    public CameraPose(float shiftX, float shiftY, float radians, float scale = 1)
    {
        (this.shiftX, this.shiftY, Scale) = (shiftX, shiftY, scale);
        (sin, cos) = Angle.SinCos(radians);
    }

    public static CameraPose Nominal { get; } = new(0, 0, 0);

    public float Scale { get; }

    /// <summary>Board pixels from one frame pixel to the next in its row.</summary>
    public Point Step => new(cos / Scale, -sin / Scale);

    public static CameraPose Draw(LineRandom random, float jitterPixels, float rotationDegrees) => new(
        random.Between(-jitterPixels, jitterPixels),
        random.Between(-jitterPixels, jitterPixels),
        random.Between(-rotationDegrees, rotationDegrees) * Angle.DegreesToRadians);

    /// <summary>The same place, as a slightly wrong registration would report it.</summary>
    public CameraPose Disturb(float deltaX, float deltaY, float radians)
    {
        var (turnSin, turnCos) = Angle.SinCos(radians);
        return new CameraPose(shiftX + deltaX, shiftY + deltaY, sin * turnCos + cos * turnSin, cos * turnCos - sin * turnSin, Scale);
    }

    public Point ToBoard(Point frame)
    {
        var (x, y) = ((frame.X - FrameCentre - shiftX) / Scale, (frame.Y - FrameCentre - shiftY) / Scale);
        return new Point(cos * x + sin * y + BoardCentre, cos * y - sin * x + BoardCentre);
    }

    public Point ToFrame(Point board)
    {
        var (x, y) = ((board.X - BoardCentre) * Scale, (board.Y - BoardCentre) * Scale);
        return new Point(cos * x - sin * y + FrameCentre + shiftX, sin * x + cos * y + FrameCentre + shiftY);
    }

    private CameraPose(float shiftX, float shiftY, float sin, float cos, float scale) =>
        (this.shiftX, this.shiftY, this.sin, this.cos, Scale) = (shiftX, shiftY, sin, cos, scale);
}
