using System.Runtime.InteropServices;
using Inspection.Core.Frames;
using OpenCvSharp;

namespace Benchmarks.Subjects;

/// <summary>resize, cvtColor, convertTo, split, as they are called by hand; every matrix but the planes is kept from one picture to the next.</summary>
internal sealed unsafe partial class OpenCvSequence : IDisposable
{
    private const double ToUnitRange = 1 / 255.0;

    private readonly Frame frame;
    private readonly Rect place;
    private readonly InterpolationFlags flags;
    private readonly Mat small;
    private readonly Mat fitted;
    private readonly Mat rgb = new();
    private readonly Mat values = new();

    /// <param name="frame">Stays the caller's.</param>
    /// <param name="side">Pixels of the square that the picture is fitted into.</param>
    /// <param name="place">Where in it the picture lies.</param>
    public OpenCvSequence(Frame frame, int side, Rect place, InterpolationFlags flags)
    {
        (this.frame, this.place, this.flags) = (frame, place, flags);
        small = new Mat(side, side, MatType.CV_8UC3, Scalar.All(114));
        fitted = new Mat(small, place);
        // The planes of split are new each time. Memory that was given back is to be had again without the kernel, whose new pages would cost
        // more than all of the sequence.
        _ = SetAllocator(TrimThreshold, int.MaxValue);
        _ = SetAllocator(MapThreshold, 1 << 30);
    }

    public void Run()
    {
        fixed (byte* pixels = frame.Pixels)
        {
            using var picture = Mat.FromPixelData(frame.HeightPixels, frame.WidthPixels, MatType.CV_8UC3, (nint)pixels, frame.StrideBytes);
            Cv2.Resize(picture, fitted, new Size(place.Width, place.Height), interpolation: flags);
        }
        Cv2.CvtColor(small, rgb, ColorConversionCodes.BGR2RGB);
        rgb.ConvertTo(values, MatType.CV_32FC3, ToUnitRange);
        Cv2.Split(values, out var planes);
        foreach (var plane in planes)
            plane.Dispose();
    }

    public void Dispose()
    {
        values.Dispose();
        rgb.Dispose();
        fitted.Dispose();
        small.Dispose();
    }

    // M_TRIM_THRESHOLD and M_MMAP_THRESHOLD of the GNU C library.
    private const int TrimThreshold = -1;
    private const int MapThreshold = -3;

    [LibraryImport("libc", EntryPoint = "mallopt")]
    private static partial int SetAllocator(int parameter, int value);
}
