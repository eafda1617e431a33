using System.Runtime.InteropServices;

namespace OpenCvSharp.Internal;

/// <summary>The functions of <c>native/inspection_opencv.cpp</c>. Those that return a number go through <see cref="Check"/>.</summary>
internal static unsafe partial class NativeMethods
{
    private const string Library = "inspection_opencv";

    /// <exception cref="OpenCVException"><paramref name="status"/> is not 0.</exception>
    public static void Check(int status)
    {
        if (status != 0)
            throw new OpenCVException(Marshal.PtrToStringUTF8(LastError()) ?? "unknown error");
    }

    [LibraryImport(Library, EntryPoint = "cvx_last_error")]
    private static partial nint LastError();

    [LibraryImport(Library, EntryPoint = "cvx_mat_new")]
    public static partial int MatNew(out MatHandle mat);

    [LibraryImport(Library, EntryPoint = "cvx_mat_new_sized")]
    public static partial int MatNewSized(int rows, int cols, int type, out MatHandle mat);

    [LibraryImport(Library, EntryPoint = "cvx_mat_new_filled")]
    public static partial int MatNewFilled(int rows, int cols, int type, in Scalar value, out MatHandle mat);

    [LibraryImport(Library, EntryPoint = "cvx_mat_new_borrowed")]
    public static partial int MatNewBorrowed(int rows, int cols, int type, nint data, long step, out MatHandle mat);

    [LibraryImport(Library, EntryPoint = "cvx_mat_new_region")]
    public static partial int MatNewRegion(MatHandle whole, int x, int y, int width, int height, out MatHandle mat);

    [LibraryImport(Library, EntryPoint = "cvx_mat_delete")]
    public static partial void MatDelete(nint mat);

    [LibraryImport(Library, EntryPoint = "cvx_mat_describe")]
    public static partial void MatDescribe(MatHandle mat, out MatInfo info);

    [LibraryImport(Library, EntryPoint = "cvx_mat_convert_to")]
    public static partial int MatConvertTo(MatHandle source, MatHandle target, int type, double alpha, double beta);

    [LibraryImport(Library, EntryPoint = "cvx_mat_copy_to")]
    public static partial int MatCopyTo(MatHandle source, MatHandle target);

    [LibraryImport(Library, EntryPoint = "cvx_imdecode")]
    public static partial int ImDecode(byte* data, int size, int flags, out MatHandle mat);

    [LibraryImport(Library, EntryPoint = "cvx_imencode", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int ImEncode(
        string extension, MatHandle image, int[] parameters, int parameterCount, out nint bytes, out byte* data, out long size, out int encoded);

    [LibraryImport(Library, EntryPoint = "cvx_bytes_delete")]
    public static partial void BytesDelete(nint bytes);

    [LibraryImport(Library, EntryPoint = "cvx_cvt_color")]
    public static partial int CvtColor(MatHandle source, MatHandle target, int code, int channels);

    [LibraryImport(Library, EntryPoint = "cvx_resize")]
    public static partial int Resize(MatHandle source, MatHandle target, int width, int height, double fx, double fy, int interpolation);

    [LibraryImport(Library, EntryPoint = "cvx_warp_affine")]
    public static partial int WarpAffine(
        MatHandle source, MatHandle target, MatHandle matrix, int width, int height, int flags, int border, in Scalar value);

    [LibraryImport(Library, EntryPoint = "cvx_match_template")]
    public static partial int MatchTemplate(MatHandle image, MatHandle pattern, MatHandle result, int method);

    [LibraryImport(Library, EntryPoint = "cvx_min_max_loc")]
    public static partial int MinMaxLoc(MatHandle source, out double minimum, out double maximum, out Point minimumAt, out Point maximumAt);

    [LibraryImport(Library, EntryPoint = "cvx_split")]
    public static partial int Split(MatHandle source, nint* planes, int count);

    [LibraryImport(Library, EntryPoint = "cvx_set_num_threads")]
    public static partial int SetNumThreads(int count);
}
