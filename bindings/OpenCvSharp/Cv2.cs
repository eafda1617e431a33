using OpenCvSharp.Internal;

namespace OpenCvSharp;

/// <summary>OpenCV's functions. Arguments and results are those of OpenCV; failures are <see cref="OpenCVException"/>.</summary>
public static partial class Cv2
{
    /// <summary>How many threads OpenCV may use for one call; process-wide.</summary>
    public static void SetNumThreads(int nThreads) => NativeMethods.Check(NativeMethods.SetNumThreads(nThreads));

    /// <summary>Smallest and largest element of a one-channel matrix, and where they are.</summary>
    public static void MinMaxLoc(Mat src, out double minVal, out double maxVal, out Point minLoc, out Point maxLoc)
    {
        ArgumentNullException.ThrowIfNull(src);
        NativeMethods.Check(NativeMethods.MinMaxLoc(src.Handle, out minVal, out maxVal, out minLoc, out maxLoc));
    }
}
