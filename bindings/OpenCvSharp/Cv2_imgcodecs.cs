using OpenCvSharp.Internal;

namespace OpenCvSharp;

public static unsafe partial class Cv2
{
    /// <returns>The picture; an empty matrix where the bytes are not one.</returns>
    public static Mat ImDecode(ReadOnlySpan<byte> span, ImreadModes flags)
    {
        if (span.IsEmpty)
            throw new ArgumentException("Empty span", nameof(span));
        fixed (byte* data = span)
        {
            NativeMethods.Check(NativeMethods.ImDecode(data, span.Length, (int)flags, out var made));
            return new Mat(made);
        }
    }

    /// <param name="ext">With its dot, e.g. <c>.png</c>; decides the format.</param>
    /// <param name="prms">Pairs of <c>cv::ImwriteFlags</c> and value.</param>
    /// <returns>False where the encoder refused the picture.</returns>
    public static bool ImEncode(string ext, Mat img, out byte[] buf, int[]? prms = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(ext);
        ArgumentNullException.ThrowIfNull(img);
        prms ??= [];
        NativeMethods.Check(NativeMethods.ImEncode(ext, img.Handle, prms, prms.Length, out var bytes, out var data, out var size, out var encoded));
        try
        {
            buf = new ReadOnlySpan<byte>(data, checked((int)size)).ToArray();
            return encoded != 0;
        }
        finally
        {
            NativeMethods.BytesDelete(bytes);
        }
    }
}
