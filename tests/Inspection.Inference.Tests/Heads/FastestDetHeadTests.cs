using TestKit.Onnx;

namespace Inspection.Inference.Tests.Heads;

/// <summary>One grid, channels first: objectness, x, y, width, height, a score for each label.</summary>
public sealed class FastestDetHeadTests
{
    private static readonly string Manifest = ExportFolder.Manifest("""{ "head": "fastestdet" }""", 0.25, "a", "b");

    [Fact]
    public void Decode_Cell_IsPlacedByTanhAndSizedBySigmoid()
    {
        // Cell (1, 0) of 2×2: tanh(0.5493) = 0.5, sigmoid(0) = 0.5, sigmoid(-1.0986) = 0.25.
        var raw = new float[7 * 4];
        foreach (var (channel, value) in ((int, float)[])[(0, 0.9f), (1, 0.5493f), (2, 0.5493f), (3, 0), (4, -1.0986f), (5, 0.1f), (6, 0.8f)])
            raw[channel * 4 + 1] = value;
        using var run = new HeadRun(HeadRun.Model().Gives("output", [1, 7, 2, 2], raw), Manifest);

        run.Found.ShouldHaveSingleItem().ShouldBe(1, 0.72, 48 - 16, 16 - 8, 48 + 16, 16 + 8);
        run.Allocated().ShouldBe(0);
    }

    [Fact]
    public void Open_OtherNumberOfLabels_IsRefused() =>
        HeadRun.Refusal(HeadRun.Model().Gives("output", [1, 8, 2, 2], new float[32]), Manifest).English.ShouldEndWith("reads [1, 7, rows, columns].");
}
