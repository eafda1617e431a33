namespace Inspection.Cameras.Schemes;

/// <summary>A pixel format of the kernel, and what GStreamer makes a picture of it with.</summary>
/// <param name="FourCc">As the kernel names it.</param>
/// <param name="Caps">As GStreamer names it.</param>
/// <param name="Decoder">The element that makes a raw picture of it; null: it is one.</param>
/// <param name="Cost">Order of preference: 0 needs no conversion, 1 one over all pixels, 2 has to be decompressed, 3 needs nothing but has lost its colour.</param>
internal sealed record V4l2Format(string FourCc, string Caps, string? Decoder, int Cost)
{
    /// <summary>What is understood; anything else that a camera offers is left alone.</summary>
    public static IReadOnlyList<V4l2Format> Known { get; } =
    [
        new("BGR3", "video/x-raw,format=BGR", null, 0),
        new("RGB3", "video/x-raw,format=RGB", null, 1),
        new("YUYV", "video/x-raw,format=YUY2", null, 1),
        new("UYVY", "video/x-raw,format=UYVY", null, 1),
        new("YVYU", "video/x-raw,format=YVYU", null, 1),
        new("NV12", "video/x-raw,format=NV12", null, 1),
        new("NV21", "video/x-raw,format=NV21", null, 1),
        new("YU12", "video/x-raw,format=I420", null, 1),
        new("YV12", "video/x-raw,format=YV12", null, 1),
        new("MJPG", "image/jpeg", "jpegdec", 2),
        new("JPEG", "image/jpeg", "jpegdec", 2),
        new("GREY", "video/x-raw,format=GRAY8", null, 3),
    ];

    /// <summary>Words that people use for a format, beside its four characters.</summary>
    private static readonly Dictionary<string, string> words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["mjpeg"] = "MJPG", ["yuy2"] = "YUYV", ["bgr"] = "BGR3", ["rgb"] = "RGB3", ["gray8"] = "GREY", ["gray"] = "GREY", ["mono8"] = "GREY", ["i420"] = "YU12",
    };

    public static V4l2Format? Find(string fourCc) => Known.FirstOrDefault(format => format.FourCc.Equals(fourCc, StringComparison.OrdinalIgnoreCase));

    /// <summary>The four characters of what a user wrote.</summary>
    public static string FourCcOf(string word) => words.GetValueOrDefault(word, word.ToUpperInvariant());
}
