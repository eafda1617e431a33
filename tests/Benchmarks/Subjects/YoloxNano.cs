using System.Runtime.InteropServices;
using Inspection.Core.Frames;
using Inspection.Core.Preprocessing;
using Microsoft.ML.OnnxRuntime;
using OpenCvSharp;

namespace Benchmarks.Subjects;

/// <summary>
/// YOLOX-nano as published: 416×416 float planes B, G, R of 0–255, letterboxed with 114 to the upper left, one thread. A yardstick that everybody can
/// run. The picture goes in by the same OpenCV as everywhere here; the boxes of the grid are not decoded, which is in its favour.
/// </summary>
internal sealed unsafe class YoloxNano : IDisposable
{
    private const int Size = 416;
    private const float Padding = 114;

    private readonly float[] planes = new float[3 * Size * Size];
    private readonly Frame frame;
    private readonly Letterbox fit;
    private readonly Mat small;
    private readonly InferenceSession session;
    private readonly OrtIoBinding binding;
    private readonly OrtValue input;
    private readonly RunOptions options = new();

    /// <param name="file">The ONNX file.</param>
    /// <param name="frame">A colour picture; stays the caller's.</param>
    public YoloxNano(string file, Frame frame)
    {
        this.frame = frame;
        fit = Letterbox.Fit(frame.WidthPixels, frame.HeightPixels, Size, Size);
        small = new Mat(fit.FittedHeight, fit.FittedWidth, MatType.CV_8UC3);
        using var settings = new SessionOptions
        {
            IntraOpNumThreads = 1, InterOpNumThreads = 1, GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
        };
        session = new InferenceSession(file, settings);
        input = OrtValue.CreateTensorValueFromMemory(planes, [1, 3, Size, Size]);
        binding = session.CreateIoBinding();
        binding.BindInput(session.InputNames[0], input);
        binding.BindOutputToDevice(session.OutputNames[0], OrtMemoryInfo.DefaultInstance);
        planes.AsSpan().Fill(Padding);
    }

    /// <summary>Resized, split into planes, inferred.</summary>
    public void Whole()
    {
        fixed (byte* pixels = frame.Pixels)
        {
            using var picture = Mat.FromPixelData(frame.HeightPixels, frame.WidthPixels, MatType.CV_8UC3, (nint)pixels, frame.StrideBytes);
            Cv2.Resize(picture, small, new Size(fit.FittedWidth, fit.FittedHeight));
        }
        Split(MemoryMarshal.CreateReadOnlySpan(ref *(byte*)small.Data, fit.FittedWidth * fit.FittedHeight * 3));
        session.RunWithBinding(options, binding);
    }

    public void Dispose()
    {
        binding.Dispose();
        input.Dispose();
        options.Dispose();
        session.Dispose();
        small.Dispose();
    }

    private void Split(ReadOnlySpan<byte> bgr)
    {
        for (var y = 0; y < fit.FittedHeight; y++)
        {
            var row = bgr.Slice(3 * y * fit.FittedWidth, 3 * fit.FittedWidth);
            var blue = planes.AsSpan(y * Size, fit.FittedWidth);
            var green = planes.AsSpan(Size * Size + y * Size, fit.FittedWidth);
            var red = planes.AsSpan(2 * Size * Size + y * Size, fit.FittedWidth);
            for (var x = 0; x < blue.Length; x++)
                (blue[x], green[x], red[x]) = (row[3 * x], row[3 * x + 1], row[3 * x + 2]);
        }
    }
}
