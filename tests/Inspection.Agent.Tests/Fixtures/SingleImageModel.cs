using TestKit.Onnx;

namespace Inspection.Agent.Tests.Fixtures;

/// <summary>The painted model without a template: it reads its answer from the tested image alone.</summary>
internal sealed class SingleImageModel : IDisposable
{
    private readonly ModelPackageFolder package = new();

    public SingleImageModel()
    {
        package.WriteModel(PairModel.CreateSingle().ToArray());
        package.Manifest["task"] = "detect";
        package.At("inputs").AsArray().RemoveAt(1);
        var tested = new byte[PairModel.Size * PairModel.Size];
        PairModel.Paint(tested, 0, 10, 20, 30, 36, 192, 0);
        PairModel.Paint(tested, 1, 40, 8, 56, 24, 128, 1);
        Picture.Plain(tested).Save(package.File("tested.png"));
        var inputs = package.At("reference", "inputs").AsObject();
        inputs.Remove("template");
        inputs["tested"] = "tested.png";
        package.Save();
    }

    public string Path => package.Path;

    public void Dispose() => package.Dispose();
}
