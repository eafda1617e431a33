using Inspection.Contracts;
using Inspection.Models;
using TestKit.Onnx;

namespace Inspection.Inference.Tests.Sessions;

/// <summary>Models whose graph differs from the manifest are refused when opened.</summary>
public sealed class GraphCheckTests : IDisposable
{
    private const string Expected = "uint8 [1, 1, 64, 64]";
    private readonly ModelPackageFolder package = new();

    public void Dispose() => package.Dispose();

    [Fact]
    public void Open_OtherInputNames_NamesBothSides()
    {
        package.At("inputs", 0)["name"] = "image";

        Refusal(PairModel.Create()).ShouldEndWith("the inputs are tested, template, but manifest.json says image, template.");
    }

    [Fact]
    public void Open_OneInputOnly_NamesBothSides()
    {
        var model = new OnnxModelWriter()
            .Input("tested", OnnxElement.Byte, 1, 1, 64, 64)
            .Output("detections", OnnxElement.Real, 1, 1, 64, 64)
            .Node("Cast", ["tested"], "detections", integers: ("to", (long)OnnxElement.Real));

        Refusal(model).ShouldEndWith("the inputs are tested, but manifest.json says tested, template.");
    }

    [Fact]
    public void Open_OtherOutputName_NamesBothSides()
    {
        package.At("output")["name"] = "boxes";

        Refusal(PairModel.Create()).ShouldEndWith("the outputs are detections, but manifest.json says boxes.");
    }

    [Fact]
    public void Open_OtherInputSize_SaysExpectedAndActual() =>
        Refusal(PairModel.Create(size: 32)).ShouldEndWith($"input \"tested\" is uint8 [1, 1, 32, 32], but manifest.json says {Expected}.");

    [Fact]
    public void Open_FloatInput_SaysExpectedAndActual()
    {
        var model = Identity(OnnxElement.Real, [1, 1, 64, 64]);

        Refusal(model).ShouldEndWith($"input \"tested\" is float32 [1, 1, 64, 64], but manifest.json says {Expected}.");
    }

    [Fact]
    public void Open_DynamicAxis_IsShownAsUnknown()
    {
        var model = Identity(OnnxElement.Byte, [-1, 1, 64, 64]);

        Refusal(model).ShouldEndWith($"input \"tested\" is uint8 [?, 1, 64, 64], but manifest.json says {Expected}.");
    }

    [Fact]
    public void Open_OtherNumberOfRows_SaysExpectedAndActual() =>
        Refusal(PairModel.Create(rows: 4)).ShouldEndWith("output \"detections\" is float32 [1, 4, 6], but manifest.json says float32 [1, 8, 6].");

    [Theory]
    [InlineData("labels", "short,open", "short, open")]
    [InlineData("labels", "open", "open")]
    [InlineData("names", "{0: 'open', 1: 'pin-hole'}", "open, pin-hole")]
    [InlineData("names", "{1: \"open\", 0: \"short\"}", "short, open")]
    public void Open_OtherLabelsInside_NamesBothSides(string key, string value, string shown) =>
        Refusal(PairModel.Create().Metadata(key, value)).ShouldEndWith($"the labels are {shown}, but manifest.json says open, short.");

    [Theory]
    [InlineData("labels", "open, short")]
    [InlineData("names", "{0: 'open', 1: 'short'}")]
    [InlineData("names", "nothing that can be read")]
    [InlineData("author", "open")]
    public void Open_AgreeingOrUnreadableLabelsInside_IsAccepted(string key, string value)
    {
        package.WriteModel(PairModel.Create().Metadata(key, value).ToArray());
        package.Save();

        Should.NotThrow(() => OnnxInferenceEngine.Open(ModelPackageReader.Read(package.Path)).Dispose());
    }

    [Fact]
    public void Open_GraphDiffers_SpeaksKoreanToo()
    {
        package.WriteModel(PairModel.Create(size: 32).ToArray());
        package.Save();

        var text = Should.Throw<InputException>(() => OnnxInferenceEngine.Open(ModelPackageReader.Read(package.Path))).Text;

        text.Korean.ShouldContain("입력 \"tested\"이(가) uint8 [1, 1, 32, 32]인데");
    }

    private static OnnxModelWriter Identity(OnnxElement type, int[] shape) => new OnnxModelWriter()
        .Input("tested", type, shape)
        .Input("template", type, shape)
        .Output("detections", type, shape)
        .Node("Identity", ["tested"], "detections");

    private string Refusal(OnnxModelWriter model)
    {
        package.WriteModel(model.ToArray());
        package.Save();
        return Should.Throw<InputException>(() => OnnxInferenceEngine.Open(ModelPackageReader.Read(package.Path))).Text.English;
    }
}
