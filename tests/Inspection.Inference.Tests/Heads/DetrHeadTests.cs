using TestKit.Onnx;

namespace Inspection.Inference.Tests.Heads;

/// <summary>Queries of logits and normalised boxes.</summary>
public sealed class DetrHeadTests
{
    private static readonly float[] Boxes = [0.5f, 0.5f, 0.25f, 0.5f, 0.25f, 0.25f, 0.5f, 0.5f];

    [Fact]
    public void Decode_Sigmoid_EachLabelForItself()
    {
        // Logit 2.197 is 0.9, 0 is 0.5.
        using var run = new HeadRun(Model([-9, 2.197f, 0, -9], 2), Manifest("sigmoid"));

        run.Found.Length.ShouldBe(2);
        run.Found[0].ShouldBe(1, 0.9, 24, 16, 40, 48);
        run.Found[1].ShouldBe(0, 0.5, 0, 0, 32, 32);
        run.Allocated().ShouldBe(0);
    }

    [Fact]
    public void Decode_Softmax_TheLastColumnMeansNothing()
    {
        using var run = new HeadRun(Model([0, 2.197f, -20, -20, -20, 9], 3), Manifest("softmax"));

        run.Found.Length.ShouldBe(2);
        run.Found[0].ShouldBe(1, 0.9, 24, 16, 40, 48);
        run.Found[1].ShouldBe(0, 0.1, 24, 16, 40, 48);
    }

    [Fact]
    public void Open_SoftmaxWithoutColumnForNothing_IsRefused() =>
        HeadRun.Refusal(Model([0, 0, 0, 0], 2), Manifest("softmax")).English.ShouldContain("is float32 [1, 2, 2], but head \"detr\" with 2 labels");

    [Fact]
    public void Open_ActivationMissing_NamesTheKeyAndGivesAManifestToPaste()
    {
        var manifest = ExportFolder.Manifest("""{ "head": "detr", "tensors": { "logits": "logits", "boxes": "pred_boxes" } }""", 0.25, "a", "b");

        var text = HeadRun.Refusal(Model([0, 0, 0, 0], 2), manifest).English;

        text.ShouldContain("the key output.options.activation is missing; head \"detr\" needs it");
        using var run = new HeadRun(Model([0, 0, 0, 0], 2), text[text.IndexOf('{')..]);
        run.Found.ShouldNotBeEmpty();
    }

    [Fact]
    public void Decode_UltralyticsRows_AreNormalisedBoxesWithScores()
    {
        var model = HeadRun.Model().Gives("output0", [1, 2, 6], [.. Boxes[..4], 0.1f, 0.8f, .. Boxes[4..], 0.01f, 0.02f]);
        using var run = new HeadRun(model, ExportFolder.Manifest("""{ "head": "rtdetr-ultralytics" }""", 0.25, "a", "b"));

        run.Found.ShouldHaveSingleItem().ShouldBe(1, 0.8, 24, 16, 40, 48);
    }

    private static FixedModel Model(float[] logits, int columns) => HeadRun.Model().Gives("logits", [1, 2, columns], logits).Gives("pred_boxes", [1, 2, 4], Boxes);

    private static string Manifest(string activation) => ExportFolder.Manifest(
        $$"""{ "head": "detr", "tensors": { "logits": "logits", "boxes": "pred_boxes" }, "options": { "activation": "{{activation}}" } }""", 0.25, "a", "b");
}
