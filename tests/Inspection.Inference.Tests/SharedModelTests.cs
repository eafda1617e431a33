using TestKit;
using TestKit.Onnx;

namespace Inspection.Inference.Tests;

/// <summary>Models of other people, given bare and given under a manifest that they do not keep.</summary>
public sealed class SharedModelTests : IDisposable
{
    private readonly ModelPackageFolder package = new();
    private readonly ModelCheck check = new(new ModelOpener(new PgmReader()), TimeProvider.System);

    public void Dispose() => package.Dispose();

    [SharedDataFact("onnx/yolov8n_int8.onnx")]
    public void Check_BareModelThatDescribesItself_SaysHowItIsUnderstood()
    {
        var result = check.Check(SharedData.Path("onnx", "yolov8n_int8.onnx"));

        result.ExitCode.ShouldBe(0);
        result.Line.English.ShouldContain(
            "head yolov8, rgb float32 NCHW letterbox, threshold 0.25, boxes that overlap by more than 0.45 suppressed, no reference case");
        result.Line.English.ShouldContain("labels person, bicycle, car … (80), input 320×320");
    }

    [SharedDataFact("onnx/yolox_nano.onnx")]
    public void Check_BareModel_ShowsWhatItSeesAndAWholeManifest()
    {
        var line = check.Check(SharedData.Path("onnx", "yolox_nano.onnx")).Line.English;

        line.ShouldContain("is a bare ONNX file; a package folder with manifest.json beside it is needed");
        line.ShouldContain("input   images: float32 [1, 3, 416, 416]");
        line.ShouldContain("output  output: float32 [1, 3549, 85]");
        line.ShouldContain("yolox");
        line.ShouldContain("\"manifestVersion\": 1");
    }

    [SharedDataFact("onnx/wechat_qrcode_detect.onnx")]
    public void Check_BareModelWithForeignOperators_NamesOne() =>
        check.Check(SharedData.Path("onnx", "wechat_qrcode_detect.onnx")).Line.English.ShouldContain("has no operator PriorBox");

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
