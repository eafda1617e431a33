using TestKit.Onnx;

namespace Inspection.Inference.Tests.Heads;

/// <summary>Labels, boxes and scores in three outputs.</summary>
public sealed class DetectionsHeadTests
{
    private const string Tensors = """ "tensors": { "labels": "labels", "boxes": "boxes", "scores": "scores" } """;

    [Fact]
    public void Decode_Pixels_AreThoseOfTheModelInput()
    {
        using var run = new HeadRun(Model([1, 0], [1, 2, 30, 40, 5, 5, 9, 9]), Manifest("\"pixels\"", 0));

        run.Found.Length.ShouldBe(2);
        run.Found[0].ShouldBe(1, 0.75, 1, 2, 30, 40);
        run.Found[1].ShouldBe(0, 0.25, 5, 5, 9, 9);
        run.Allocated().ShouldBe(0);
    }

    [Fact]
    public void Decode_NormalisedWithBackground_IsScaledAndShifted()
    {
        using var run = new HeadRun(Model([2, 1], [0, 0, 0.5f, 1, 0, 0, 1, 1]), Manifest("\"normalised\"", 1));

        run.Found[0].ShouldBe(1, 0.75, 0, 0, 32, 64);
    }

    [Fact]
    public void Fill_ModelThatAsksForTheSize_IsToldThatOfItsInput()
    {
        // The box is the size that the model was told: width, height.
        var model = HeadRun.Model();
        model.Writer.Input("orig_target_sizes", OnnxElement.Index, 1, 2)
            .Constant("corner", [1, 2], [0, 0]).Constant("shape", 1L, 1L, 4L)
            .Node("Cast", ["orig_target_sizes"], "size", integers: ("to", (long)OnnxElement.Real))
            .Node("Concat", ["corner", "size"], "edges", integers: ("axis", 1))
            .Output("boxes", OnnxElement.Real, 1, 1, 4).Node("Reshape", ["edges", "shape"], "boxes");
        model.Gives("labels", OnnxElement.Index, [1, 1], [1, 1], [0]).Gives("scores", [1, 1], [0.9f]);
        var manifest = ExportFolder.Manifest($$"""{ "head": "labels-boxes-scores", {{Tensors}}, "options": { "coordinates": "pixels" } }""", 0.25, "a")
            .Replace("\"resize\":\"stretch\"}", "\"resize\":\"stretch\"},{\"name\":\"orig_target_sizes\",\"role\":\"size\",\"layout\":\"width-height\"}");
        using var run = new HeadRun(model, manifest);

        run.Found.ShouldHaveSingleItem().ShouldBe(0, 0.9, 0, 0, 64, 64);
    }

    private static FixedModel Model(float[] labels, float[] boxes) => HeadRun.Model()
        .Gives("labels", OnnxElement.Index, [1, 2], [1, 2], labels).Gives("boxes", [1, 2, 4], boxes).Gives("scores", [1, 2], [0.75f, 0.25f]);

    private static string Manifest(string coordinates, int offset) => ExportFolder.Manifest(
        $$"""{ "head": "labels-boxes-scores", {{Tensors}}, "options": { "coordinates": {{coordinates}}, "labelOffset": {{offset}} } }""", 0.25, "a", "b");
}
