using TestKit;
using TestKit.Onnx;

namespace Inspection.Inference.Tests;

/// <summary>Models of other people, given bare and given under a manifest that they do not keep.</summary>
public sealed class SharedModelTests : IDisposable
{
    private readonly ModelPackageFolder package = new();
    private readonly ModelCheck check = new(new ModelOpener(new PgmReader()), TimeProvider.System);

    public void Dispose() => package.Dispose();

    [SharedDataFact("onnx")]
    public void Check_BareModels_SayThatAPackageIsNeeded()
    {
        foreach (var file in Directory.EnumerateFiles(SharedData.Path("onnx"), "*.onnx"))
            check.Check(file).Line.English.ShouldContain("is a bare ONNX file; a package folder with manifest.json beside it is needed");
    }

    [SharedDataFact("onnx/yolox_nano.onnx")]
    public void Check_DetectorUnderAPairManifest_SaysWhichInputsDiffer() =>
        Check("yolox_nano.onnx").ShouldEndWith("the inputs are images, but manifest.json says tested, template.");

    [SharedDataFact("onnx/yolov8n_int8.onnx")]
    public void Check_QuantisedDetectorUnderAPairManifest_SaysWhichInputsDiffer() => Check("yolov8n_int8.onnx").ShouldContain("the inputs are images");

    [SharedDataFact("onnx/wechat_qrcode_detect.onnx")]
    public void Check_ModelWithForeignOperators_NamesOne() => Check("wechat_qrcode_detect.onnx").ShouldContain("has no operator PriorBox");

    private string Check(string model)
    {
        package.WriteModel(File.ReadAllBytes(SharedData.Path("onnx", model)));
        package.Save();
        var result = check.Check(package.Path);
        result.ExitCode.ShouldBe(2);
        return result.Line.English;
    }
}
