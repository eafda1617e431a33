using TestKit.Onnx;

namespace Inspection.Inference.Tests.Heads;

/// <summary>Heat map, sizes and offsets.</summary>
public sealed class CentreNetHeadTests
{
    [Theory]
    [InlineData("cells", 2, 4)]
    [InlineData("pixels", 32, 64)]
    public void Decode_Peak_IsMovedByItsOffset(string sizes, float width, float height)
    {
        using var run = new HeadRun(Model(width, height), Manifest($$"""{ "heatmap": "hm", "sizes": "wh", "offsets": "reg" }""", sizes));

        // Cell (2, 1) of 4×4 cells of 16 pixels, moved by a half and a quarter.
        run.Found.ShouldHaveSingleItem().ShouldBe(1, 0.9, 40 - 16, 20 - 32, 40 + 16, 20 + 32);
        run.Allocated().ShouldBe(0);
    }

    [Fact]
    public void Decode_NoOffsets_TakesTheMiddleOfTheCell()
    {
        using var run = new HeadRun(Model(2, 2), Manifest("""{ "heatmap": "hm", "sizes": "wh" }""", "cells"));

        run.Found[0].ShouldBe(1, 0.9, 24, 8, 56, 40);
    }

    [Fact]
    public void Open_SizesOfAnotherGrid_IsRefused() =>
        HeadRun.Refusal(HeadRun.Model().Gives("hm", [1, 2, 4, 4], new float[32]).Gives("wh", [1, 2, 2, 2], new float[8]), Manifest("""{ "heatmap": "hm", "sizes": "wh" }""", "cells"))
            .English.ShouldEndWith("reads [1, 2, 4, 4].");

    private static FixedModel Model(float width, float height)
    {
        // The neighbour of the peak is no peak. Logit 2.197 is 0.9.
        var heat = Enumerable.Repeat(-9f, 32).ToArray();
        (heat[16 + 6], heat[16 + 7]) = (2.197f, 2);
        float[] sizes = [.. Enumerable.Repeat(width, 16), .. Enumerable.Repeat(height, 16)];
        float[] offsets = [.. Enumerable.Repeat(0.5f, 16), .. Enumerable.Repeat(0.25f, 16)];
        return HeadRun.Model().Gives("hm", [1, 2, 4, 4], heat).Gives("wh", [1, 2, 4, 4], sizes).Gives("reg", [1, 2, 4, 4], offsets);
    }

    private static string Manifest(string tensors, string sizes) => ExportFolder.Manifest(
        $$"""{ "head": "centernet", "tensors": {{tensors}}, "options": { "activation": "sigmoid", "sizes": "{{sizes}}" } }""", 0.25, "a", "b");
}
