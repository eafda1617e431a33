using TestKit.Onnx;

namespace Inspection.Inference.Tests.Heads;

/// <summary>Rows of x, y, width, height, objectness, a score for each label, coefficients.</summary>
public sealed class Yolov5HeadTests
{
    // Level of stride 32 alone: 2×2 cells of one anchor.
    private const string Options = """ "options": { "strides": [32], "anchors": 1 } """;

    private static readonly float[] Raw =
    [
        20, 30, 10, 20, 0.9f, 0.1f, 0.8f,
        20, 30, 10, 20, 0.01f, 0.9f, 0.9f,
        50, 50, 8, 8, 0.5f, 0.6f, 0.2f,
        0, 0, 0, 0, 0, 0, 0,
    ];

    [Fact]
    public void Decode_Rows_ScoreIsObjectnessTimesLabel()
    {
        using var run = new HeadRun(HeadRun.Model().Gives("output0", [1, 4, 7], Raw), Manifest($$"""{ "head": "yolov5", {{Options}} }"""));

        run.Found.Length.ShouldBe(2);
        run.Found[0].ShouldBe(1, 0.72, 15, 20, 25, 40);
        run.Found[1].ShouldBe(0, 0.3, 46, 46, 54, 54);
    }

    [Fact]
    public void Decode_Warm_AllocatesNothing()
    {
        using var run = new HeadRun(HeadRun.Model().Gives("output0", [1, 4, 7], Raw), Manifest($$"""{ "head": "yolov5", {{Options}} }"""));

        run.Allocated().ShouldBe(0);
    }

    [Fact]
    public void Decode_Segments_ReadsTheCoefficientsOfItsRow()
    {
        float[] raw = [.. Raw.Chunk(7).SelectMany(static (row, index) => (float[])[.. row, index == 0 ? 1 : -1])];
        var manifest = Manifest($$"""{ "head": "yolov5-segment", "tensors": { "boxes": "output0", "prototypes": "output1" }, {{Options}} }""");
        using var run = new HeadRun(HeadRun.Model().Gives("output0", [1, 4, 8], raw).Gives("output1", [1, 1, 2, 2], [1, 1, 1, 1]), manifest);

        run.Mask(0).Lines.ShouldBe(["#", "#"]);
        run.Mask(1).Lines.ShouldBe(["."]);
    }

    [Fact]
    public void Open_RowsOfAnotherGrid_IsRefusedSayingBoth() =>
        HeadRun.Refusal(HeadRun.Model().Gives("output0", [1, 4, 7], Raw), Manifest("""{ "head": "yolov5" }"""))
            .English.ShouldEndWith("is float32 [1, 4, 7], but head \"yolov5\" with 2 labels and an input of 64×64 reads [1, 252, 7].");

    private static string Manifest(string output) => ExportFolder.Manifest(output, 0.25, "a", "b");
}
