using Inspection.Core.Registration;
using OpenCvSharp;

namespace Inspection.Imaging.Registration;

/// <summary>Lays a template turned and shifted into the frame's pixels, bilinear, into working memory of its own. Not thread-safe.</summary>
internal sealed unsafe class Resampler : IDisposable
{
    private readonly Mat matrix = new(2, 3, MatType.CV_64FC1, Scalar.All(0));
    private readonly Mat output = new();
    private readonly KeptHeader plane = new();
    private (GoldenTemplate Template, RigidTransform Transform)? held;

    /// <summary>To be called for each part.</summary>
    public void Begin() => held = null;

    /// <summary>Asked twice in a row for the same within a part, it resamples once.</summary>
    /// <returns>The whole picture, rows packed, valid until the next call; what the template does not cover repeats its edge.</returns>
    public ReadOnlySpan<byte> Resample(GoldenTemplate template, RigidTransform frameToTemplate)
    {
        if (held is { } last && ReferenceEquals(last.Template, template) && last.Transform == frameToTemplate)
            return output.Pixels<byte>();
        held = null;
        matrix.SetTransform(frameToTemplate);
        fixed (byte* pixels = template.Grey.Span)
        {
            var source = plane.Over((nint)pixels, template.WidthPixels, template.HeightPixels);
            Cv2.WarpAffine(source, output, matrix, source.Size(), InterpolationFlags.Linear | InterpolationFlags.WarpInverseMap, BorderTypes.Replicate);
        }
        held = (template, frameToTemplate);
        return output.Pixels<byte>();
    }

    public void Dispose()
    {
        plane.Dispose();
        matrix.Dispose();
        output.Dispose();
    }
}
