using OpenCvSharp;

namespace Inspection.Imaging.Registration;

/// <summary>A matrix header over somebody else's pixels that is kept for as long as they lie where they lay, so that a part costs no new one. Not thread-safe.</summary>
internal sealed class KeptHeader : IDisposable
{
    private Mat? header;
    private (nint Pixels, int Width, int Height, Rect Region) of;

    /// <summary>Over an 8-bit plane, rows packed. Valid until the next call, and only while the caller keeps the pixels in place.</summary>
    public Mat Over(nint pixels, int width, int height)
    {
        if (header is not null && of == (pixels, width, height, default))
            return header;
        header?.Dispose();
        of = (pixels, width, height, default);
        return header = Mat.FromPixelData(height, width, MatType.CV_8UC1, pixels);
    }

    /// <summary>Over a rectangle of a matrix. Valid until the next call.</summary>
    public Mat Over(Mat whole, Rect region)
    {
        var (width, height) = whole.Size();
        var wanted = (whole.Data, width, height, region);
        if (header is not null && of == wanted)
            return header;
        header?.Dispose();
        of = wanted;
        return header = new Mat(whole, region);
    }

    public void Dispose() => header?.Dispose();
}
