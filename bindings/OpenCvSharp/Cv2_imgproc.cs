using OpenCvSharp.Internal;

namespace OpenCvSharp;

public static partial class Cv2
{
    /// <summary>Grey from colour is BT.601.</summary>
    /// <param name="dstCn">0 = as the code says.</param>
    public static void CvtColor(Mat src, Mat dst, ColorConversionCodes code, int dstCn = 0)
    {
        Require(src, dst);
        NativeMethods.Check(NativeMethods.CvtColor(src.Handle, dst.Handle, (int)code, dstCn));
    }

    public static void Resize(
        Mat src, Mat dst, Size dsize, double fx = 0, double fy = 0, InterpolationFlags interpolation = InterpolationFlags.Linear)
    {
        Require(src, dst);
        NativeMethods.Check(NativeMethods.Resize(src.Handle, dst.Handle, dsize.Width, dsize.Height, fx, fy, (int)interpolation));
    }

    /// <param name="m">2×3, 32- or 64-bit float: source to target unless <paramref name="flags"/> say the inverse.</param>
    public static void WarpAffine(
        Mat src, Mat dst, Mat m, Size dsize, InterpolationFlags flags = InterpolationFlags.Linear,
        BorderTypes borderMode = BorderTypes.Constant, Scalar? borderValue = null)
    {
        Require(src, dst);
        ArgumentNullException.ThrowIfNull(m);
        NativeMethods.Check(NativeMethods.WarpAffine(
            src.Handle, dst.Handle, m.Handle, dsize.Width, dsize.Height, (int)flags, (int)borderMode, borderValue ?? default));
    }

    /// <param name="result">Receives 32-bit floats: one for each place of <paramref name="templ"/> inside <paramref name="image"/>.</param>
    public static void MatchTemplate(Mat image, Mat templ, Mat result, TemplateMatchModes method)
    {
        Require(image, result);
        ArgumentNullException.ThrowIfNull(templ);
        NativeMethods.Check(NativeMethods.MatchTemplate(image.Handle, templ.Handle, result.Handle, (int)method));
    }

    private static void Require(Mat source, Mat target)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
    }
}
