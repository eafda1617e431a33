using Inspection.Core.Inference;
using Inspection.Core.Preprocessing;
using Inspection.Imaging;
using Inspection.Inference;
using Inspection.Models;

namespace Benchmarks.Subjects;

/// <summary>A package's model and what a station does around it, from the camera's picture to boxes; registration apart, which is measured by itself.</summary>
internal sealed class PackageRun : IDisposable
{
    // More than any head of the kit returns.
    private const int MostDetections = 300;

    private readonly IInferenceEngine engine;
    private readonly Part part;
    private readonly byte[] grey;
    private readonly Letterbox fit;
    private readonly byte padding;
    private readonly Detection[] detections;

    /// <param name="part">Stays the caller's.</param>
    public PackageRun(ModelPackage package, Part part)
    {
        this.part = part;
        engine = new ModelOpener(new GreyImageReader()).Open(package);
        Name = Packages.NameOf(package);
        grey = new byte[part.Frame.WidthPixels * part.Frame.HeightPixels];
        fit = Letterbox.Fit(part.Frame.WidthPixels, part.Frame.HeightPixels, engine.InputWidth, engine.InputHeight);
        padding = (byte)package.Manifest.Inputs[0].PadValue;
        detections = new Detection[MostDetections];
    }

    public string Name { get; }

    /// <summary>Grey, fitted, inferred, decoded.</summary>
    public void Whole()
    {
        GreyConversion.ToGrey(part.Frame, grey);
        Fit(grey, engine.Tested);
        if (!engine.Template.IsEmpty)
            Fit(part.Template.Grey.Span, engine.Template);
        Inference();
        engine.Decode(detections);
    }

    /// <summary>On the part of the last <see cref="Whole"/>.</summary>
    public void Inference() => engine.Run();

    public void Dispose() => engine.Dispose();

    private void Fit(ReadOnlySpan<byte> plane, Span<byte> input) =>
        GreyPlane.Fit(plane, part.Frame.WidthPixels, part.Frame.HeightPixels, input, engine.InputWidth, engine.InputHeight, fit, padding);
}
