using OpenCvSharp.Internal;

namespace OpenCvSharp;

/// <summary>OpenCV's functions. Arguments and results are those of OpenCV; failures are <see cref="OpenCVException"/>.</summary>
public static partial class Cv2
{
    /// <summary>How many threads OpenCV may use for one call; process-wide.</summary>
    public static void SetNumThreads(int nThreads) => NativeMethods.Check(NativeMethods.SetNumThreads(nThreads));

    /// <summary>The channels of a picture, each as a matrix of its own, which the caller disposes.</summary>
    public static unsafe void Split(Mat src, out Mat[] mv)
    {
        ArgumentNullException.ThrowIfNull(src);
        mv = new Mat[src.Channels()];
        var planes = stackalloc nint[mv.Length];
        for (var i = 0; i < mv.Length; i++)
        {
            mv[i] = new Mat();
            planes[i] = mv[i].Handle.DangerousGetHandle();
        }
        NativeMethods.Check(NativeMethods.Split(src.Handle, planes, mv.Length));
        GC.KeepAlive(mv);
    }

    /// <summary>Smallest and largest element of a one-channel matrix, and where they are.</summary>
    public static void MinMaxLoc(Mat src, out double minVal, out double maxVal, out Point minLoc, out Point maxLoc)
    {
        ArgumentNullException.ThrowIfNull(src);
        NativeMethods.Check(NativeMethods.MinMaxLoc(src.Handle, out minVal, out maxVal, out minLoc, out maxLoc));
    }
}
