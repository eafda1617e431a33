using Inspection.Core.Frames;
using Inspection.Core.Preprocessing;
using OpenCvSharp;

namespace Inspection.Imaging.Tests.Preprocessing;

/// <summary>The tensor's grey levels against OpenCV's resize and cvtColor of the same picture.</summary>
public sealed class TensorWriterTests
{
    private const int Level = 1;

    public static TheoryData<int, int, int, int> Sizes => new()
    {
        { 1920, 1080, 640, 640 }, { 1920, 1080, 640, 360 }, { 640, 480, 416, 416 }, { 320, 240, 640, 480 }, { 101, 67, 33, 17 }, { 33, 17, 101, 67 },
        { 200, 50, 100, 100 }, { 640, 640, 640, 640 }, { 1, 1, 5, 5 }, { 5, 1, 3, 1 }, { 1280, 960, 640, 480 }, { 999, 777, 998, 776 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Write_Bilinear_IsWithinOneLevelOfOpenCv(int width, int height, int targetWidth, int targetHeight) =>
        CompareAll(width, height, targetWidth, targetHeight, Interpolation.Bilinear, InterpolationFlags.Linear);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Write_Area_IsWithinOneLevelOfOpenCv(int width, int height, int targetWidth, int targetHeight)
    {
        var shrinks = targetWidth <= width && targetHeight <= height;
        CompareAll(width, height, targetWidth, targetHeight, Interpolation.Area, shrinks ? InterpolationFlags.Area : InterpolationFlags.Linear);
    }

    private static void CompareAll(int width, int height, int targetWidth, int targetHeight, Interpolation interpolation, InterpolationFlags flags)
    {
        foreach (var format in Enum.GetValues<PixelFormat>())
        {
            foreach (var order in Enum.GetValues<ChannelOrder>())
            {
                var pixels = new byte[width * height * (int)format];
                new Random(width + height).NextBytes(pixels);
                var spec = new TensorSpec(targetWidth, targetHeight, TensorElement.U8, TensorLayout.Nhwc, order, FitMode.Stretch, interpolation, 0, TensorSpec.Unchanged);
                var tensor = new byte[spec.TensorBytes];

                new TensorWriter(spec).Write(pixels, width, height, width * (int)format, format, tensor);

                var expected = OfOpenCv(pixels, width, height, format, targetWidth, targetHeight, order, flags);
                tensor.Length.ShouldBe(expected.Length);
                tensor.Zip(expected, static (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThanOrEqualTo(Level, $"{format} to {order}");
            }
        }
    }

    private static unsafe byte[] OfOpenCv(
        byte[] pixels, int width, int height, PixelFormat format, int targetWidth, int targetHeight, ChannelOrder order, InterpolationFlags flags)
    {
        using var resized = new Mat();
        fixed (byte* memory = pixels)
        {
            using var picture = Mat.FromPixelData(height, width, format == PixelFormat.Grey8 ? MatType.CV_8UC1 : MatType.CV_8UC3, (nint)memory);
            Cv2.Resize(picture, resized, new Size(targetWidth, targetHeight), interpolation: flags);
        }
        using var converted = new Mat();
        switch (format, order)
        {
            case (PixelFormat.Bgr24, ChannelOrder.Rgb):
                Cv2.CvtColor(resized, converted, ColorConversionCodes.BGR2RGB);
                break;
            case (PixelFormat.Bgr24, ChannelOrder.Grey):
                Cv2.CvtColor(resized, converted, ColorConversionCodes.BGR2GRAY);
                break;
            case (PixelFormat.Grey8, not ChannelOrder.Grey):
                Cv2.CvtColor(resized, converted, ColorConversionCodes.GRAY2BGR);
                break;
            default:
                resized.CopyTo(converted);
                break;
        }
        return new ReadOnlySpan<byte>((void*)converted.Data, targetWidth * targetHeight * converted.Channels()).ToArray();
    }
}
