using TestKit.Onnx;

namespace Inspection.Inference.Tests.Heads;

/// <summary>Channels first: x, y, width, height, a score for each label, coefficients.</summary>
public sealed class Yolov8HeadTests
{
    // Three boxes of labels "a" and "b": the second lies on the first, the third is weak.
    private static readonly float[] Raw =
    [
        20, 21, 50,
        20, 21, 50,
        10, 10, 8,
        20, 20, 8,
        0.1f, 0.05f, 0.1f,
        0.9f, 0.8f, 0.2f,
    ];

    private static readonly string Manifest = ExportFolder.Manifest("""{ "head": "yolov8" }""", 0.25, "a", "b");

    [Fact]
    public void Decode_OverlappingBoxes_KeepsTheStrongerOfALabel()
    {
        using var run = new HeadRun(HeadRun.Model().Gives("output0", [1, 6, 3], Raw), Manifest);

        run.Found.Length.ShouldBe(2);
        run.Found[0].ShouldBe(1, 0.9, 15, 10, 25, 30);
        run.Found[1].ShouldBe(1, 0.2, 46, 46, 54, 54);
    }

    [Fact]
    public void Decode_ScoreFloorGiven_LeavesWeakerBoxesOut()
    {
        var manifest = ExportFolder.Manifest("""{ "head": "yolov8", "options": { "scoreFloor": 0.25 } }""", 0.25, "a", "b");
        using var run = new HeadRun(HeadRun.Model().Gives("output0", [1, 6, 3], Raw), manifest);

        run.Found.ShouldHaveSingleItem();
    }

    [Fact]
    public void Decode_NoSuppression_KeepsBoth()
    {
        var manifest = ExportFolder.Manifest("""{ "head": "yolov8", "options": { "nmsIou": 1 } }""", 0.25, "a", "b");
        using var run = new HeadRun(HeadRun.Model().Gives("output0", [1, 6, 3], Raw), manifest);

        run.Found.Select(static found => found.Score).ShouldBe([0.9f, 0.8f, 0.2f]);
    }

    [Fact]
    public void Decode_HalfPrecision_IsReadLikeSingle()
    {
        using var run = new HeadRun(HeadRun.Model().Gives("output0", OnnxElement.Half, [1, 6, 3], [1, 6, 3], Raw), Manifest);

        run.Found[0].ShouldBe(1, 0.9, 15, 10, 25, 30);
    }

    [Fact]
    public void Decode_OpenAxes_AreFoundOutByRunning()
    {
        using var run = new HeadRun(HeadRun.Model().Gives("output0", OnnxElement.Real, [-1, 6, -1], [1, 6, 3], Raw), Manifest);

        run.Found.Length.ShouldBe(2);
    }

    [Fact]
    public void Decode_Warm_AllocatesNothing()
    {
        using var run = new HeadRun(HeadRun.Model().Gives("output0", OnnxElement.Half, [1, 6, 3], [1, 6, 3], Raw), Manifest);

        run.Allocated().ShouldBe(0);
    }

    [Fact]
    public void Open_FewerLabelsThanClasses_IsRefusedSayingBoth() =>
        HeadRun.Refusal(HeadRun.Model().Gives("output0", [1, 6, 3], Raw), ExportFolder.Manifest("""{ "head": "yolov8" }""", 0.25, "a"))
            .English.ShouldEndWith("output \"output0\" is float32 [1, 6, 3], but head \"yolov8\" with 1 labels and an input of 64×64 reads [1, 5, boxes].");

    [Fact]
    public void Decode_Segments_DrawsTheMaskInsideItsBox()
    {
        // One box over the middle of a 4×4 grid of prototypes; the second prototype, which counts, is set on the diagonal.
        float[] raw = [32, 32, 32, 32, 0.9f, 0, 1];
        var prototypes = new float[32];
        prototypes.AsSpan(16).Fill(-1);
        for (var i = 0; i < 4; i++)
            prototypes[16 + 5 * i] = 1;
        var manifest = ExportFolder.Manifest("""{ "head": "yolov8-segment", "tensors": { "boxes": "output0", "prototypes": "output1" } }""", 0.25, "a");
        using var run = new HeadRun(HeadRun.Model().Gives("output0", [1, 7, 1], raw).Gives("output1", [1, 2, 4, 4], prototypes), manifest);

        run.Found.ShouldHaveSingleItem().ShouldBe(0, 0.9, 16, 16, 48, 48);
        var (area, lines) = run.Mask(0);
        area.ShouldBe(new Core.Box(16, 16, 32, 32));
        lines.ShouldBe(["#.", ".#"]);
        run.Allocated().ShouldBe(0);
    }
}
