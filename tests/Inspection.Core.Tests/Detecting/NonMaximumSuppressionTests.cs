using Inspection.Core.Detecting;
using Inspection.Core.Inference;

namespace Inspection.Core.Tests.Detecting;

public sealed class NonMaximumSuppressionTests
{
    [Theory]
    [InlineData(1, 0.5f, true)]
    [InlineData(7, 0.3f, false)]
    [InlineData(64, 0.7f, true)]
    [InlineData(500, 0.45f, false)]
    [InlineData(500, 0.45f, true)]
    [InlineData(500, 0f, true)]
    [InlineData(500, 1f, true)]
    public void Apply_AnyBoxes_KeepsWhatThePlainLoopKeeps(int count, float overlap, bool acrossLabels)
    {
        var detections = Boxes(count);
        var expected = new List<Detection>();
        foreach (var detection in detections)
        {
            if (!expected.Any(kept => (acrossLabels || kept.Label == detection.Label) && kept.Box.IntersectionOverUnion(detection.Box) > overlap))
                expected.Add(detection);
        }

        var left = NonMaximumSuppression.Apply(detections, overlap, acrossLabels, Scratch(count));

        detections[..left].ShouldBe(expected);
    }

    [Fact]
    public void Apply_SameBoxOfTwoLabels_BothStayUnlessAcrossLabels()
    {
        Detection[] Two() => [new(0, 0.9f, new Box(0, 0, 10, 10)), new(1, 0.8f, new Box(0, 0, 10, 10))];

        NonMaximumSuppression.Apply(Two(), 0.5f, acrossLabels: false, Scratch(2)).ShouldBe(2);
        NonMaximumSuppression.Apply(Two(), 0.5f, acrossLabels: true, Scratch(2)).ShouldBe(1);
    }

    [Fact]
    public void Apply_BoxesAroundTheOrigin_AreNotCoveredByEmptyLanes()
    {
        Detection[] detections = [new(0, 0.9f, new Box(-5, -5, 10, 10)), new(0, 0.8f, new Box(100, 100, 0, 0)), new(0, 0.7f, new Box(-50, -50, 10, 10))];

        NonMaximumSuppression.Apply(detections, 0, acrossLabels: true, Scratch(3)).ShouldBe(3);
    }

    [Fact]
    public void Apply_WhatIsNoBox_NeverStaysNorSuppresses()
    {
        var good = new Detection(3, 0.1f, new Box(0, 0, 10, 10));
        Detection[] detections =
        [
            new(0, float.NaN, new Box(0, 0, 10, 10)), new(0, 0.9f, new Box(float.NaN, 0, 10, 10)), new(0, 0.9f, new Box(0, 0, 10, float.PositiveInfinity)),
            new(0, 0.9f, new Box(0, float.NegativeInfinity, 10, 10)), new(0, 0.8f, new Box(10, 0, -10, 10)), good,
        ];

        NonMaximumSuppression.Apply(detections, 0.5f, acrossLabels: true, Scratch(6)).ShouldBe(1);

        detections[0].ShouldBe(good);
    }

    [Fact]
    public void Apply_DirtyScratch_MakesNoDifference()
    {
        var scratch = Scratch(40);
        var (clean, dirty) = (Boxes(40), Boxes(40));
        var kept = NonMaximumSuppression.Apply(clean, 0.4f, acrossLabels: true, scratch);
        scratch.AsSpan().Fill(float.NaN);

        NonMaximumSuppression.Apply(dirty, 0.4f, acrossLabels: true, scratch).ShouldBe(kept);

        dirty.ShouldBe(clean);
    }

    [Fact]
    public void Apply_SteadyState_AllocatesNothing()
    {
        var (all, detections, scratch) = (Boxes(300), Boxes(300), Scratch(300));
        NonMaximumSuppression.Apply(detections, 0.4f, acrossLabels: false, scratch);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            all.CopyTo(detections, 0);
            NonMaximumSuppression.Apply(detections, 0.4f, acrossLabels: false, scratch);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Apply_WrongArguments_AreRefused()
    {
        Should.Throw<ArgumentException>(() => NonMaximumSuppression.Apply(Boxes(10), 0.5f, true, new float[6])).Message.ShouldContain("scratch");
        Should.Throw<ArgumentOutOfRangeException>(() => NonMaximumSuppression.Apply(Boxes(1), float.NaN, true, Scratch(1)));
        Should.Throw<ArgumentOutOfRangeException>(() => NonMaximumSuppression.Apply(Boxes(1), 1.1f, true, Scratch(1)));
    }

    private static float[] Scratch(int count) => new float[NonMaximumSuppression.ScratchLength(count)];

    /// <summary>Boxes on whole pixels in heaps, by falling score.</summary>
    private static Detection[] Boxes(int count)
    {
        var random = new Random(count);
        return [.. Enumerable.Range(0, count).Select(i =>
            new Detection(random.Next(3), 1 - i / (float)count, new Box(random.Next(80) - 10, random.Next(80) - 10, random.Next(1, 40), random.Next(1, 40))))];
    }
}
