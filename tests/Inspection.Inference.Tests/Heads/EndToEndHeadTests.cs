using Inspection.Core.Inference;
using TestKit.Onnx;

namespace Inspection.Inference.Tests.Heads;

/// <summary>Rows of x1, y1, x2, y2, score, label, coefficients.</summary>
public sealed class EndToEndHeadTests
{
    private static readonly string Manifest = ExportFolder.Manifest("""{ "head": "yolo-end2end" }""", 0.25, "a", "b");

    [Fact]
    public void Decode_OverlappingRows_AreAllKept()
    {
        using var run = new HeadRun(HeadRun.Model().Gives("output0", [1, 3, 6], [1, 2, 30, 40, 0.8f, 1, 1, 2, 30, 41, 0.9f, 1, 0, 0, 0, 0, 0.01f, 0]), Manifest);

        run.Found.Length.ShouldBe(2);
        run.Found[0].ShouldBe(1, 0.9, 1, 2, 30, 41);
        run.Found[1].ShouldBe(1, 0.8, 1, 2, 30, 40);
        run.Allocated().ShouldBe(0);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    [InlineData(0.5f)]
    public void Decode_LabelThatIsNone_IsRefused(float label) =>
        Should.Throw<InferenceException>(() => new HeadRun(HeadRun.Model().Gives("output0", [1, 1, 6], [1, 2, 30, 40, 0.8f, label]), Manifest))
            .Text.Korean.ShouldContain("올바르지 않습니다");

    [Fact]
    public void Decode_Segments_HaveMasks()
    {
        var manifest = ExportFolder.Manifest("""{ "head": "yolo-end2end-segment", "tensors": { "boxes": "output0", "prototypes": "output1" } }""", 0.25, "a");
        using var run = new HeadRun(HeadRun.Model().Gives("output0", [1, 1, 7], [0, 0, 64, 64, 0.8f, 0, 2]).Gives("output1", [1, 1, 2, 2], [1, -1, -1, 1]), manifest);

        run.Mask(0).Lines.ShouldBe(["#.", ".#"]);
    }
}
