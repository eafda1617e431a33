using TestKit.Onnx;

namespace Inspection.Agent.Tests.Fixtures;

/// <summary>The package of <see cref="PairModel"/> with reference images that the station reads.</summary>
internal sealed class PaintedModel : IDisposable
{
    private readonly ModelPackageFolder package = new();

    /// <param name="scoreUnit">Score of one grey level. Above 1/256 the model answers the grey levels that stand for high scores with nonsense, and fails.</param>
    public PaintedModel(string version = "1.0.0", float scoreUnit = 1 / 256f)
    {
        package.Manifest["version"] = version;
        package.WriteModel(PairModel.Create(scoreUnit: scoreUnit).ToArray());
        var tested = new byte[PairModel.Size * PairModel.Size];
        Picture.Plain(tested).Save(package.File("template.png"));
        PairModel.Paint(tested, 0, 10, 20, 30, 36, (byte)(0.75f / scoreUnit), 0);
        PairModel.Paint(tested, 1, 40, 8, 56, 24, (byte)(0.5f / scoreUnit), 1);
        Picture.Plain(tested).Save(package.File("tested.png"));
        var inputs = package.At("reference", "inputs");
        inputs["tested"] = "tested.png";
        inputs["template"] = "template.png";
        package.Save();
    }

    public string Path => package.Path;

    /// <summary>Makes the package one that must be refused: the model is not the one of the manifest.</summary>
    public void Spoil() => File.AppendAllText(package.File(ModelPackageFolder.ModelName), "x");

    public void Dispose() => package.Dispose();
}
