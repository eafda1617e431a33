using TestKit.Onnx;

namespace Inspection.Inference.Tests.Heads;

/// <summary>A row for each cell: offsets in cells, logarithms of the size, objectness, a score for each label.</summary>
public sealed class YoloxHeadTests
{
    // 64×64 has 64 + 16 + 4 cells. Row 64 + 5 is the cell (1, 1) of stride 16.
    private const int Cells = 84;

    [Fact]
    public void Decode_CellOfTheSecondLevel_LiesWhereItsStrideSays()
    {
        using var run = new HeadRun(HeadRun.Model().Gives("output", [1, Cells, 7], Raw(0.5f, 0.25f, MathF.Log(2), MathF.Log(1))), Manifest(""));

        run.Found.ShouldHaveSingleItem().ShouldBe(1, 0.72, 24 - 16, 20 - 8, 24 + 16, 20 + 8);
        run.Allocated().ShouldBe(0);
    }

    [Fact]
    public void Decode_DecodedExport_TakesBoxesAsTheyAre()
    {
        using var run = new HeadRun(HeadRun.Model().Gives("output", [1, Cells, 7], Raw(30, 20, 10, 8)), Manifest(""", "options": { "decoded": true }"""));

        run.Found.ShouldHaveSingleItem().ShouldBe(1, 0.72, 25, 16, 35, 24);
    }

    [Fact]
    public void Open_RowsOfAnotherGrid_IsRefused() =>
        HeadRun.Refusal(HeadRun.Model().Gives("output", [1, Cells, 7], Raw(0, 0, 0, 0)), Manifest(""", "options": { "strides": [8, 16] }"""))
            .English.ShouldEndWith("reads [1, 80, 7].");

    private static float[] Raw(float x, float y, float width, float height)
    {
        var raw = new float[Cells * 7];
        ((float[])[x, y, width, height, 0.9f, 0.1f, 0.8f]).CopyTo(raw, (64 + 5) * 7);
        return raw;
    }

    private static string Manifest(string more) => ExportFolder.Manifest($$"""{ "head": "yolox" {{more}} }""", 0.25, "a", "b");
}
