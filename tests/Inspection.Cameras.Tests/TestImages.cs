using OpenCvSharp;

namespace Inspection.Cameras.Tests;

/// <summary>Small images made by code; the extension decides the format.</summary>
internal static class TestImages
{
    public static void WriteGrey(string path, byte grey = 128) => Write(path, MatType.CV_8UC1, new Scalar(grey, 0, 0, 0));

    public static void WriteColour(string path) => Write(path, MatType.CV_8UC3, new Scalar(200, 100, 50, 0));

    private static void Write(string path, MatType type, Scalar value)
    {
        using var image = new Mat(24, 32, type, value);
        Cv2.ImEncode(Path.GetExtension(path), image, out var bytes).ShouldBeTrue();
        File.WriteAllBytes(path, bytes);
    }
}
