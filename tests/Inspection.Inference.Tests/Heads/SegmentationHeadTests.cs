using TestKit.Onnx;

namespace Inspection.Inference.Tests.Heads;

/// <summary>Maps of 4×4 cells of 16 pixels.</summary>
public sealed class SegmentationHeadTests
{
    // 0 is background; two regions of 1, one of them two cells that touch by a corner, and one of 2.
    private static readonly float[] Map =
    [
        1, 0, 0, 0,
        0, 1, 0, 0,
        0, 0, 0, 2,
        1, 0, 0, 2,
    ];

    [Fact]
    public void Decode_Index_GivesARegionForEachConnectedLabel()
    {
        using var run = new HeadRun(HeadRun.Model().Gives("mask", OnnxElement.Index, [1, 4, 4], [1, 4, 4], Map), Manifest(""" "activation": "index", "background": 0 """));

        run.Found.Length.ShouldBe(3);
        var (index, first) = run.Found.Index().Single(static found => found.Item.Box.Width == 32);
        first.ShouldBe(1, 1, 0, 0, 32, 32);
        run.Mask(index).Lines.ShouldBe(["#.", ".#"]);
        run.Found.ShouldContain(static found => found.Label == 2 && found.Box == new Core.Box(48, 32, 16, 32));
        run.Allocated().ShouldBe(0);
    }

    [Fact]
    public void Decode_SmallRegions_MayBeLeftOut()
    {
        using var run = new HeadRun(
            HeadRun.Model().Gives("mask", OnnxElement.Index, [1, 4, 4], [1, 4, 4], Map), Manifest(""" "activation": "index", "background": 0, "minimumCells": 2 """));

        run.Found.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("NCHW")]
    [InlineData("NHWC")]
    public void Decode_Logits_TakesTheStrongestLabelOfEachCell(string layout)
    {
        float[] logits = layout == "NCHW"
            ? [.. Enumerable.Range(0, 3).SelectMany(static label => Map.Select(cell => cell == label ? 5f : 0f))]
            : [.. Map.SelectMany(static cell => Enumerable.Range(0, 3).Select(label => cell == label ? 5f : 0f))];
        int[] shape = layout == "NCHW" ? [1, 3, 4, 4] : [1, 4, 4, 3];
        using var run = new HeadRun(HeadRun.Model().Gives("logits", shape, logits), Manifest($$""" "activation": "softmax", "background": 0, "layout": "{{layout}}" """));

        run.Found.Length.ShouldBe(3);
        run.Found[0].Score.ShouldBe(0.987f, 0.001f);
    }

    [Fact]
    public void Decode_OneMap_IsCutAtItsThreshold()
    {
        float[] map = [.. Map.Select(static cell => cell == 2 ? 0.7f : 0.2f)];
        var manifest = ExportFolder.Manifest("""{ "head": "segmentation", "options": { "activation": "none", "background": "none", "mapThreshold": 0.6 } }""", 0.5, "scratch");
        using var run = new HeadRun(HeadRun.Model().Gives("map", [1, 1, 4, 4], map), manifest);

        run.Found.ShouldHaveSingleItem().ShouldBe(0, 0.7, 48, 32, 64, 64);
    }

    [Fact]
    public void Decode_LabelBeyondTheNames_IsRefused() =>
        Should.Throw<Core.Inference.InferenceException>(() => new HeadRun(
            HeadRun.Model().Gives("mask", OnnxElement.Index, [1, 2, 2], [1, 2, 2], [0, 0, 3, 0]), Manifest(""" "activation": "index", "background": 0 """)));

    [Fact]
    public void Open_BackgroundMissing_NamesTheKey() =>
        HeadRun.Refusal(HeadRun.Model().Gives("logits", [1, 3, 4, 4], new float[48]), Manifest(""" "activation": "softmax" """))
            .English.ShouldContain("the key output.options.background is missing");

    private static string Manifest(string options) => ExportFolder.Manifest(
        $$"""{ "head": "segmentation", "options": { {{options}} } }""", 0.5, "background", "a", "b");
}
