using Inspection.Contracts;
using Inspection.Models;
using TestKit.Onnx;

namespace Inspection.Inference.Tests.Sessions;

/// <summary>Files with the right digest that are no model this runtime can run.</summary>
public sealed class SessionErrorsTests : IDisposable
{
    private readonly ModelPackageFolder package = new();

    public void Dispose() => package.Dispose();

    [Fact]
    public void Open_Text_IsNoModel() => Refusal("This is no model at all."u8.ToArray()).ShouldContain("is not an ONNX model, or a damaged one");

    [Fact]
    public void Open_TruncatedModel_IsDamaged() => Refusal(PairModel.Create().ToArray()[..400]).ShouldContain("is not an ONNX model, or a damaged one");

    [Fact]
    public void Open_UnknownOperator_IsNamed() =>
        Refusal(PairModel.Create().Node("Frobnicate", ["tested"], "other").ToArray()).ShouldContain("has no operator Frobnicate");

    [Fact]
    public void Open_OperatorOfForeignDomain_IsNamed() =>
        Refusal(PairModel.Create().Node("Frobnicate", ["tested"], "other", "org.example").ToArray()).ShouldContain("has no operator Frobnicate");

    [Fact]
    public void Open_OperatorWithoutImplementationForTheType_IsNamed()
    {
        var model = new OnnxModelWriter()
            .Input("tested", OnnxElement.Index, 1, 1, 64, 64)
            .Output("detections", OnnxElement.Index, 1, 1, 64, 64)
            .Node("Celu", ["tested"], "detections");

        Refusal(model.ToArray()).ShouldContain("Celu");
    }

    [Fact]
    public void Open_NodeWithoutItsInput_SaysWhyOnOneLine()
    {
        var reason = Refusal(PairModel.Create().Node("Sub", ["tested", "nowhere"], "other").ToArray());

        reason.ShouldContain("cannot run this model: ");
        reason.ShouldContain("nowhere");
    }

    [Fact]
    public void Open_GraphWithoutNodes_IsRefused() => Refusal(new OnnxModelWriter().ToArray()).ShouldContain("cannot run this model: ");

    [Fact]
    public void Open_FileGoneSinceItWasChecked_IsRefused()
    {
        var checkedPackage = ModelPackageReader.Read(package.Path);
        File.Delete(checkedPackage.ModelFile);

        Should.Throw<InputException>(() => OnnxInferenceEngine.Open(checkedPackage)).Text.English.ShouldContain("cannot be read");
    }

    private string Refusal(byte[] model)
    {
        package.WriteModel(model);
        package.Save();
        var text = Should.Throw<InputException>(() => OnnxInferenceEngine.Open(ModelPackageReader.Read(package.Path))).Text;
        text.English.ShouldStartWith(package.File(ModelPackageFolder.ModelName));
        text.Korean.ShouldStartWith(package.File(ModelPackageFolder.ModelName));
        text.English.ShouldNotContain('\n');
        return text.English;
    }
}
