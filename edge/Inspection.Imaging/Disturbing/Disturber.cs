using System.Buffers;
using Inspection.Core;
using Inspection.Core.Frames;
using Inspection.Core.Parts;
using Inspection.Core.Registration;
using OpenCvSharp;
using TurboJpeg;

namespace Inspection.Imaging.Disturbing;

/// <summary>
/// Makes of a picture the one that a less perfect station would have taken, in the order of the light: the part lies elsewhere, the lens blurs, the exposure differs, the
/// sensor adds noise, the camera compresses. What comes into view repeats the edge. The same seed and number give the same picture. Not thread-safe.
/// </summary>
public sealed class Disturber(DisturbanceRanges ranges, int seed) : IDisposable
{
    /// <summary>Defects of which less is in view are taken off the truth: nobody could ask to find them. Share of the area.</summary>
    private const double LeastVisible = 0.5;

    private readonly NoiseTile noise = new(seed);
    private readonly GaussianBlur blur = new();
    private readonly JpegCompressor compressor = new();
    private readonly JpegDecompressor decompressor = new();
    private readonly ArrayBufferWriter<byte> jpeg = new();
    private readonly Mat matrix = new(2, 3, MatType.CV_64FC1, Scalar.All(0));
    private readonly Mat moved = new();

    public DisturbanceRanges Ranges => ranges;

    /// <param name="frame">Grey or colour; stays the caller's.</param>
    /// <param name="number">Which picture of the run this is; another number draws other values.</param>
    /// <returns>A grey frame of the same size, which the caller owns, and the defects where they are now.</returns>
    public (Frame Frame, IReadOnlyList<KnownDefect> Defects) Apply(Frame frame, IReadOnlyList<KnownDefect> defects, int number)
    {
        var random = new Random(HashCode(seed, number));
        double Within(double range) => range * (2 * random.NextDouble() - 1);
        var motion = RigidTransform.About(
            frame.WidthPixels / 2f, frame.HeightPixels / 2f, (float)(Within(ranges.RotateDegrees) * Math.PI / 180), (float)Within(ranges.ShiftPixels), (float)Within(ranges.ShiftPixels));
        var sigma = ranges.BlurPixels * random.NextDouble();
        var gain = 1 + Within(ranges.Gain);
        var deviation = ranges.Noise * random.NextDouble() * byte.MaxValue;
        var quality = ranges.JpegQuality is { } lowest ? random.Next(lowest, 101) : (int?)null;

        var disturbed = Frame.Rent(frame.Id, PixelFormat.Grey8, frame.WidthPixels, frame.HeightPixels);
        try
        {
            GreyConversion.ToGrey(frame, disturbed.Pixels);
            Move(disturbed, motion);
            blur.Apply(disturbed.Pixels, disturbed.WidthPixels, disturbed.HeightPixels, sigma);
            noise.Add(disturbed.Pixels, gain, deviation, random);
            if (quality is { } compressed)
                Compress(disturbed, compressed);
            return (disturbed, [.. defects.Select(defect => Follow(defect, motion, frame)).OfType<KnownDefect>()]);
        }
        catch
        {
            disturbed.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        compressor.Dispose();
        decompressor.Dispose();
        matrix.Dispose();
        moved.Dispose();
    }

    /// <summary>Not the framework's, which differs from run to run.</summary>
    private static int HashCode(int seed, int number) => unchecked((seed * 486187739 + number) * 16777619);

    private unsafe void Move(Frame frame, RigidTransform motion)
    {
        if (motion == RigidTransform.Identity)
            return;
        matrix.SetTransform(motion.Inverse());
        fixed (byte* pixels = frame.Pixels)
        {
            using var source = Mat.FromPixelData(frame.HeightPixels, frame.WidthPixels, MatType.CV_8UC1, (nint)pixels);
            Cv2.WarpAffine(source, moved, matrix, source.Size(), InterpolationFlags.Linear | InterpolationFlags.WarpInverseMap, BorderTypes.Replicate);
        }
        moved.CopyTo(frame.Pixels, frame.StrideBytes);
    }

    private void Compress(Frame frame, int quality)
    {
        jpeg.ResetWrittenCount();
        compressor.Compress(frame.Pixels, frame.WidthPixels, frame.HeightPixels, frame.StrideBytes, JpegPixelFormat.Grey, quality, jpeg);
        decompressor.Decompress(jpeg.WrittenSpan, frame.Pixels, frame.StrideBytes, JpegPixelFormat.Grey);
    }

    /// <summary>
    /// Where a defect lies now. Turned, its box takes the size of the ellipse that it holds: defects are rather blobs than rectangles, and the corners of a turned
    /// rectangle would make every box larger than its defect.
    /// </summary>
    private static KnownDefect? Follow(KnownDefect defect, RigidTransform motion, Frame frame)
    {
        var box = defect.Box;
        var (x, y) = motion.Apply(box.X + box.Width / 2, box.Y + box.Height / 2);
        var (sin, cos) = MathF.SinCos(motion.Radians);
        var width = MathF.Sqrt(box.Width * box.Width * cos * cos + box.Height * box.Height * sin * sin);
        var height = MathF.Sqrt(box.Width * box.Width * sin * sin + box.Height * box.Height * cos * cos);
        var turned = new Box(x - width / 2, y - height / 2, width, height);
        var visible = turned.ClipTo(frame.WidthPixels, frame.HeightPixels);
        return visible.Area >= LeastVisible * turned.Area ? new KnownDefect(defect.Label, visible) : null;
    }
}
