using TestKit.Onnx;

namespace Inspection.Inference.Tests.Heads;

/// <summary>Score, verdict, map and mask of anomalib; maps of 4×4 cells of 16 pixels.</summary>
public sealed class AnomalyHeadTests
{
    private static readonly float[] Map =
    [
        0.1f, 0.1f, 0.1f, 0.1f,
        0.1f, 0.6f, 0.9f, 0.1f,
        0.1f, 0.1f, 0.1f, 0.1f,
        0.7f, 0.1f, 0.1f, 0.1f,
    ];

    [Fact]
    public void Decode_AllFourOutputs_GivesTheRegionsOfTheMask()
    {
        float[] mask = [.. Map.Select(static level => level > 0.5f ? 1f : 0f)];
        var model = HeadRun.Model().Gives("pred_score", [1], [0.8f]).Gives("pred_label", OnnxElement.Flag, [1], [1], [1])
            .Gives("anomaly_map", [1, 1, 4, 4], Map).Gives("pred_mask", OnnxElement.Flag, [1, 1, 4, 4], [1, 1, 4, 4], mask);
        using var run = new HeadRun(model, Manifest("pred_score", "pred_label", "anomaly_map", "pred_mask"));

        run.Found.Length.ShouldBe(2);
        run.Found[0].ShouldBe(0, 0.8, 16, 16, 48, 32);
        run.Found[1].ShouldBe(0, 0.7, 0, 48, 16, 64);
        run.Mask(0).Lines.ShouldBe(["##"]);
        run.Allocated().ShouldBe(0);
    }

    [Fact]
    public void Decode_ScoreAlone_CoversTheInput()
    {
        using var run = new HeadRun(HeadRun.Model().Gives("pred_score", [1], [0.3f]), Manifest("pred_score"));

        run.Found.ShouldHaveSingleItem().ShouldBe(0, 0.3, 0, 0, 64, 64);
    }

    [Fact]
    public void Decode_RawMapOfAnomalib1_IsNormalisedAsItsMetadataSays()
    {
        float[] raw = [.. Map.Select(static level => level * 40)];
        const string Options = """ "mapThreshold": 0.5, "minimum": 0, "maximum": 40, "imageThreshold": 24, "pixelThreshold": 30 """;
        using var run = new HeadRun(
            HeadRun.Model().Gives("output", [1, 1, 4, 4], raw),
            ExportFolder.Manifest($$"""{ "head": "anomalib", "tensors": { "anomaly_map": "output" }, "options": { {{Options}} } }""", 0.5, "anomaly"));

        // (36 − 24) ÷ 40 + 0.5; only the cell of 36 lies above 30.
        run.Found.ShouldHaveSingleItem().ShouldBe(0, 0.8, 32, 16, 48, 32);
    }

    [Fact]
    public void Open_MapWithoutThreshold_NamesTheKey() =>
        HeadRun.Refusal(HeadRun.Model().Gives("pred_score", [1], [0.3f]).Gives("anomaly_map", [1, 1, 4, 4], Map), Manifest("pred_score", "anomaly_map"))
            .English.ShouldContain("the key output.options.mapThreshold is missing");

    [Fact]
    public void Open_TwoLabels_IsRefused() =>
        HeadRun.Refusal(
            HeadRun.Model().Gives("pred_score", [1], [0.3f]), ExportFolder.Manifest("""{ "head": "anomalib", "tensors": { "pred_score": "pred_score" } }""", 0.5, "good", "bad"))
            .English.ShouldContain("there are 2 labels; head \"anomalib\" has 1");

    private static string Manifest(params string[] outputs) => ExportFolder.Manifest(
        $$"""{ "head": "anomalib", "tensors": { {{string.Join(", ", outputs.Select(static name => $"\"{name}\": \"{name}\""))}} } }""", 0.5, "anomaly");
}
