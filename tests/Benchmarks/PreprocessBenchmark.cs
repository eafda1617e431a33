using Benchmarks.Measuring;
using Benchmarks.Subjects;
using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Preprocessing;
using OpenCvSharp;

namespace Benchmarks;

/// <summary>A 1920×1080 BGR picture into a 640×640 RGB tensor of floats 0–1, plane by plane: OpenCV's calls one after the other, and one pass.</summary>
internal sealed class PreprocessBenchmark : IBenchmark
{
    private const int Rounds = 2000;
    private const int Side = 640;

    public string Name => "preprocess";

    public LocalizedText Title => Texts.PreprocessTitle;

    public IEnumerable<Comparison> Run(Action<LocalizedText> say)
    {
        using var frame = Picture();
        yield return Measure(frame, "stretched, bilinear", FitMode.Stretch, Interpolation.Bilinear, InterpolationFlags.Linear);
        yield return Measure(frame, "letterboxed, bilinear", FitMode.Letterbox, Interpolation.Bilinear, InterpolationFlags.Linear);
        yield return Measure(frame, "stretched, area", FitMode.Stretch, Interpolation.Area, InterpolationFlags.Area);
    }

    private static Comparison Measure(Frame frame, string what, FitMode fit, Interpolation interpolation, InterpolationFlags flags)
    {
        var spec = new TensorSpec(Side, Side, TensorElement.F32, TensorLayout.Nchw, ChannelOrder.Rgb, fit, interpolation, 114, TensorSpec.UnitRange);
        var writer = new TensorWriter(spec);
        var tensor = new byte[spec.TensorBytes];
        var place = ImageFit.Of(spec, frame.WidthPixels, frame.HeightPixels);
        using var sequence = new OpenCvSequence(frame, Side, new Rect(place.OffsetX, place.OffsetY, place.ScaledWidth, place.ScaledHeight), flags);
        return Comparison.Measure(
            Rounds,
            new Contender($"OpenCV, {what}", sequence.Run),
            new Contender($"one pass, {what}", () => writer.Write(frame.Pixels, frame.WidthPixels, frame.HeightPixels, frame.StrideBytes, frame.Format, tensor)));
    }

    private static Frame Picture()
    {
        var frame = Frame.Rent(new FrameId(1), PixelFormat.Bgr24, 1920, 1080);
        new Random(1).NextBytes(frame.Pixels);
        return frame;
    }
}
