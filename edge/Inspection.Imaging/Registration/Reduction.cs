using OpenCvSharp;

namespace Inspection.Imaging.Registration;

/// <summary>Shrinks by a whole factor, each pixel the mean of a square of pixels; rows and columns that do not fill a square are left out.</summary>
internal static class Reduction
{
    public static void Reduce(Mat source, Mat target, int scale)
    {
        var (width, height) = source.Size();
        var size = new Size(width / scale, height / scale);
        if (width % scale == 0 && height % scale == 0)
        {
            Cv2.Resize(source, target, size, interpolation: InterpolationFlags.Area);
            return;
        }
        using var whole = new Mat(source, new Rect(0, 0, size.Width * scale, size.Height * scale));
        Cv2.Resize(whole, target, size, interpolation: InterpolationFlags.Area);
    }
}
