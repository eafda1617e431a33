using TestKit.Onnx;

namespace Inspection.Inference.Tests.Heads;

/// <summary>Scores, then a distribution of four steps for each side.</summary>
public sealed class NanodetHeadTests
{
    private const int Columns = 2 + 4 * 4;

    [Theory]
    [InlineData("0", 32)]
    [InlineData("0.5", 48)]
    public void Decode_Distances_AreMeansInCellsFromThePointOfTheCell(string cellOffset, double centre)
    {
        using var run = new HeadRun(HeadRun.Model().Gives("output", [1, 4, Columns], Raw()), Manifest($$""" "strides": [32], "cellOffset": {{cellOffset}}, "activation": "none" """));

        // Left 1 cell for certain, top 2, right 3, bottom the mean of all: 1.5.
        run.Found.ShouldHaveSingleItem().ShouldBe(1, 0.8, centre - 32, centre - 64, centre + 96, centre + 48);
        run.Allocated().ShouldBe(0);
    }

    [Fact]
    public void Decode_ScoresAsLogits_AreTurnedIntoScores()
    {
        using var run = new HeadRun(HeadRun.Model().Gives("output", [1, 4, Columns], Raw()), Manifest(""" "strides": [32], "cellOffset": 0, "activation": "sigmoid" """));

        run.Found[0].Score.ShouldBe(0.69f, 0.001f);
    }

    [Theory]
    [InlineData("strides", """ "cellOffset": 0, "activation": "none" """)]
    [InlineData("cellOffset", """ "strides": [32], "activation": "none" """)]
    [InlineData("activation", """ "strides": [32], "cellOffset": 0 """)]
    public void Open_OptionMissing_NamesIt(string key, string options) =>
        HeadRun.Refusal(HeadRun.Model().Gives("output", [1, 4, Columns], Raw()), Manifest(options)).English.ShouldContain($"the key output.options.{key} is missing");

    [Fact]
    public void Open_OtherStrides_IsRefused() =>
        HeadRun.Refusal(HeadRun.Model().Gives("output", [1, 4, Columns], Raw()), Manifest(""" "strides": [16, 32], "cellOffset": 0, "activation": "none" """))
            .English.ShouldEndWith("reads [1, 20, 2 + 4 × (n + 1)].");

    private static float[] Raw()
    {
        var raw = new float[4 * Columns];
        // Cell (1, 1).
        var row = raw.AsSpan(3 * Columns, Columns);
        (row[0], row[1]) = (0.1f, 0.8f);
        for (var side = 0; side < 3; side++)
            row[2 + 4 * side + side + 1] = 50;
        return raw;
    }

    private static string Manifest(string options) => ExportFolder.Manifest($$"""{ "head": "nanodet", "options": { {{options}} } }""", 0.25, "a", "b");
}
