using Inspection.Core.Frames;
using Inspection.Imaging;
using TestKit.Onnx;

namespace Inspection.Gateway.Tests.Harness;

/// <summary>A valid package whose reference images are read as stations read them.</summary>
internal static class PaintedPackage
{
    public static ModelPackageFolder Create(string version = "1.0.0")
    {
        var package = new ModelPackageFolder();
        package.Manifest["version"] = version;
        var tested = new byte[PairModel.Size * PairModel.Size];
        Write("template.png", tested);
        PairModel.Paint(tested, 0, 10, 20, 30, 36, 192, 0);
        PairModel.Paint(tested, 1, 40, 8, 56, 24, 128, 1);
        Write("tested.png", tested);
        var inputs = package.At("reference", "inputs");
        (inputs["tested"], inputs["template"]) = ("tested.png", "template.png");
        package.Save();
        return package;

        void Write(string name, byte[] pixels) => File.WriteAllBytes(package.File(name), PngEncoder.Encode(PairModel.Size, PairModel.Size, PixelFormat.Grey8, pixels));
    }
}
