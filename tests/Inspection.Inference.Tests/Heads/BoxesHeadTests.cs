using Inspection.Core;
using Inspection.Core.Inference;
using Inspection.Inference.Heads;
using Inspection.Inference.Sessions;

namespace Inspection.Inference.Tests.Heads;

public class BoxesHeadTests
{
    private readonly Detection[] detections = new Detection[3];

    [Fact]
    public void Decode_UnusedRows_AreLeftOut()
    {
        var count = Decode([0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 0.5f, 1, 0, 0, 0, 0, 0, 0], detections);

        count.ShouldBe(1);
        detections[0].ShouldBe(new Detection(1, 0.5f, new Box(1, 2, 3, 6)));
    }

    [Fact]
    public void Decode_AnyOrder_GivesFallingScores()
    {
        var count = Decode([0, 0, 1, 1, 0.2f, 0, 0, 0, 1, 1, 0.9f, 0, 0, 0, 1, 1, 0.5f, 1], detections);

        detections[..count].Select(static detection => detection.Score).ShouldBe([0.9f, 0.5f, 0.2f]);
    }

    [Fact]
    public void Decode_LessRoomThanBoxes_KeepsTheHighestScores()
    {
        var count = Decode([0, 0, 1, 1, 0.2f, 0, 0, 0, 1, 1, 0.9f, 0, 0, 0, 1, 1, 0.5f, 1], detections.AsSpan(0, 2));

        count.ShouldBe(2);
        detections.Select(static detection => detection.Score).ShouldBe([0.9f, 0.5f, 0f]);
    }

    [Theory]
    [InlineData(0, 0, 1, 1, float.NaN, 0)]
    [InlineData(0, 0, 1, 1, -0.1f, 0)]
    [InlineData(0, 0, 1, 1, 1.1f, 0)]
    [InlineData(0, 0, 1, 1, 0.5f, 2)]
    [InlineData(0, 0, 1, 1, 0.5f, -1)]
    [InlineData(0, 0, 1, 1, 0.5f, 0.5f)]
    [InlineData(0, 0, 1, 1, 0.5f, float.NaN)]
    [InlineData(2, 0, 1, 1, 0.5f, 0)]
    [InlineData(0, 2, 1, 1, 0.5f, 0)]
    [InlineData(0, 0, float.PositiveInfinity, 1, 0.5f, 0)]
    [InlineData(0, float.NaN, 1, 1, 0.5f, 0)]
    public void Decode_RowWithoutSense_IsRefused(float x1, float y1, float x2, float y2, float score, float label)
    {
        float[] output = [x1, y1, x2, y2, score, label, .. new float[12]];

        Should.Throw<InferenceException>(() => Decode(output, detections)).Message.ShouldStartWith("Row 0");
    }

    private static int Decode(float[] output, Span<Detection> detections) => new BoxesHead(OutputTensor.Of("detections", [1, 3, 6], output), labels: 2).Decode(detections);
}
