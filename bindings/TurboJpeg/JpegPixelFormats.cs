namespace TurboJpeg;

internal static class JpegPixelFormats
{
    public static int BytesPerPixel(this JpegPixelFormat format) => format switch
    {
        JpegPixelFormat.Bgr => 3,
        JpegPixelFormat.Grey => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Bgr or Grey expected."),
    };
}
