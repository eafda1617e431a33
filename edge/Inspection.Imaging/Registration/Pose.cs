using Inspection.Core.Registration;

namespace Inspection.Imaging.Registration;

/// <summary>Template to frame as a rotation about the picture's centre and then a shift, full-size pixels: the well-conditioned way to search for it.</summary>
internal readonly record struct Pose(double Radians, double ShiftX, double ShiftY)
{
    public bool IsFinite => double.IsFinite(Radians) && double.IsFinite(ShiftX) && double.IsFinite(ShiftY);

    /// <summary>The same in pixels of a picture reduced by <paramref name="scale"/>, whose centre is given in its own pixels.</summary>
    public RigidTransform At(double centreX, double centreY, int scale) =>
        RigidTransform.About((float)centreX, (float)centreY, (float)Radians, (float)(ShiftX / scale), (float)(ShiftY / scale));

    /// <summary>The whole number of pixels nearest to the shift, unturned: a place where the template need not be resampled.</summary>
    public Pose ToWholePixels() => new(0, Math.Round(ShiftX), Math.Round(ShiftY));
}
