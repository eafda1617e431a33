using TestKit.Onnx;

namespace Inspection.Inference.Tests.Heads;

/// <summary>One number for each label.</summary>
public sealed class ClassificationHeadTests
{
    [Theory]
    [InlineData("softmax", 0.665)]
    [InlineData("sigmoid", 0.881)]
    public void Decode_Logits_AreOrderedAndCoverTheInput(string activation, double score)
    {
        using var run = new HeadRun(HeadRun.Model().Gives("logits", [1, 3], [1, 0, 2]), Manifest(activation));

        run.Found.Select(static found => found.Label).ShouldBe([2, 0, 1]);
        run.Found[0].ShouldBe(2, score, 0, 0, 64, 64);
        run.Engine.Classifies.ShouldBeTrue();
        run.Allocated().ShouldBe(0);
    }

    [Fact]
    public void Decode_LogitsTakenForScores_AreRefused() =>
        Should.Throw<Core.Inference.InferenceException>(() => new HeadRun(HeadRun.Model().Gives("logits", [1, 3], [1, 0, 2]), Manifest("none")));

    [Fact]
    public void Decode_PooledFeatures_MayKeepTheirAxes()
    {
        using var run = new HeadRun(HeadRun.Model().Gives("scores", [1, 3, 1, 1], [0.1f, 0.7f, 0.2f]), Manifest("none"));

        run.Found[0].ShouldBe(1, 0.7, 0, 0, 64, 64);
    }

    [Fact]
    public void Open_FewerLabelsThanClasses_IsRefused() =>
        HeadRun.Refusal(HeadRun.Model().Gives("logits", [1, 4], new float[4]), Manifest("softmax")).English.ShouldEndWith("reads [1, 3].");

    private static string Manifest(string activation) => ExportFolder.Manifest(
        $$"""{ "head": "classification", "options": { "activation": "{{activation}}" } }""", 0.5, "a", "b", "c");
}
