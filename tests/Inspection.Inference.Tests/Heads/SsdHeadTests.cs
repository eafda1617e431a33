using TestKit.Onnx;

namespace Inspection.Inference.Tests.Heads;

/// <summary>Scores with or without background, boxes decoded or as offsets from priors.</summary>
public sealed class SsdHeadTests
{
    private static readonly float[] Scores = [0.1f, 0.2f, 0.7f, 0.98f, 0.01f, 0.01f];

    [Theory]
    [InlineData("corners", 0.25f, 0.5f, 0.75f, 1)]
    [InlineData("corners-yx", 0.5f, 0.25f, 1, 0.75f)]
    [InlineData("centre", 0.5f, 0.75f, 0.5f, 0.5f)]
    public void Decode_DecodedBoxes_InEachForm(string form, float a, float b, float c, float d)
    {
        using var run = new HeadRun(Model(Scores, [a, b, c, d, 0, 0, 1, 1]), Manifest($$""" "boxes": "{{form}}", "coordinates": "normalised", "activation": "none", "background": 0 """));

        run.Found.ShouldHaveSingleItem().ShouldBe(1, 0.7, 16, 32, 48, 64);
        run.Allocated().ShouldBe(0);
    }

    [Fact]
    public void Decode_RawBoxes_AreOffsetsFromGeneratedPriors()
    {
        // Stride 64: one cell with its centre in the middle, and two sizes; the second prior is 32 pixels wide and high.
        float[] raw = [0, 0, 0, 0, 1, -1, MathF.Log(2) / 0.2f, 0];
        float[] scores = [1, 0, 0, 0.2f, 0, 0.8f];
        const string Options = """ "boxes": "offsets", "priors": { "strides": [64], "sizes": [[16, 32]] }, "activation": "none", "background": 0 """;
        using var run = new HeadRun(Model(scores, raw), Manifest(Options));

        run.Found.ShouldHaveSingleItem().ShouldBe(1, 0.8, 35.2 - 32, 28.8 - 16, 35.2 + 32, 28.8 + 16);
    }

    [Fact]
    public void Open_OtherNumberOfPriors_SaysBoth() =>
        HeadRun.Refusal(Model(Scores, new float[8]), Manifest(""" "boxes": "offsets", "priors": { "strides": [32], "sizes": [[16]] }, "activation": "none", "background": 0 """))
            .English.ShouldContain("it must make 2 priors, one for each row of the output; these are 4");

    [Fact]
    public void Open_NoPriorsForRawBoxes_NamesTheKey() =>
        HeadRun.Refusal(Model(Scores, new float[8]), Manifest(""" "boxes": "offsets", "activation": "none", "background": 0 """))
            .English.ShouldContain("the key output.options.priors is missing");

    [Fact]
    public void Open_NoBackgroundThoughThereIsAColumn_IsRefused() =>
        HeadRun.Refusal(Model(Scores, new float[8]), Manifest(""" "boxes": "corners", "coordinates": "pixels", "activation": "none", "background": "none" """))
            .English.ShouldContain("is float32 [1, 2, 3], but head \"ssd\" with 2 labels");

    private static FixedModel Model(float[] scores, float[] boxes) => HeadRun.Model().Gives("scores", [1, 2, 3], scores).Gives("boxes", [1, 2, 4], boxes);

    private static string Manifest(string options) => ExportFolder.Manifest(
        $$"""{ "head": "ssd", "tensors": { "scores": "scores", "boxes": "boxes" }, "options": { {{options}} } }""", 0.25, "a", "b");
}
