using Inspection.Evaluation.Metrics;
using static Inspection.Evaluation.Tests.Make;

namespace Inspection.Evaluation.Tests.Metrics;

public sealed class DeepPcbProtocolTests
{
    private const double Tolerance = 1e-12;

    [Fact]
    public void AveragePrecision_HitMissHit_SumsThePrecisionAtEachHit()
    {
        // By score: hit (1/1), miss, hit (2/3); two objects.
        var image = Image([Defect("open", 0), Defect("short", 100)], [Found("open", 0.9f, 0), Found("open", 0.8f, 300), Found("short", 0.7f, 100)]);

        DeepPcbProtocol.AveragePrecision([image]).ShouldBe((1 + 2.0 / 3) / 2, Tolerance);
    }

    [Fact]
    public void AveragePrecision_OverImages_RanksAllDetectionsTogether()
    {
        // By score: 0.9 miss (second image), 0.8 hit (1/2), 0.6 hit (2/3); three objects over both images, of two labels.
        var first = Image([Defect("open", 0), Defect("open", 50)], [Found("open", 0.8f, 0)]);
        var second = Image([Defect("short", 0)], [Found("short", 0.9f, 200), Found("short", 0.6f, 0)]);

        DeepPcbProtocol.AveragePrecision([first, second]).ShouldBe((1.0 / 2 + 2.0 / 3) / 3, Tolerance);
    }

    [Fact]
    public void At_WrongLabel_UsesUpBoth()
    {
        // The object takes the first detection, whose label is wrong; the right one comes too late.
        var image = Image([Defect("open", 0)], [Found("short", 0.9f, 0), Found("open", 0.8f, 0)]);

        DeepPcbProtocol.At([image], static _ => true).ShouldBe(new PrecisionRecall(0, 0));
    }

    [Fact]
    public void At_TwoCandidates_TakesTheFirstNotTheBest()
    {
        // Object 0 (0–10) overlaps detection 0 (4–14) by 6/14 and takes it although detection 1 fits exactly; object 1 (4–14) is left with detection 1, 6/14 as well.
        var image = Image([Defect("open", 0), Defect("short", 4)], [Found("short", 0.9f, 4), Found("open", 0.8f, 0)]);

        DeepPcbProtocol.At([image], static _ => true).ShouldBe(new PrecisionRecall(0, 0));
    }

    [Theory]
    [InlineData(33, 0)]
    [InlineData(34, 1)]
    public void At_OverlapAtTheLimit_HasToBeAboveIt(float width, double recall)
    {
        // Width 33 of 100 gives IoU 0.33 exactly.
        var image = Image([Defect("open", 0, 0, 100, 100)], [Found("open", 0.9f, 0, 0, width, 100)]);

        DeepPcbProtocol.At([image], static _ => true).Recall.ShouldBe(recall);
    }

    [Fact]
    public void At_SubmittedOnly_LeavesTheRestOut()
    {
        // Submitted: one hit, one miss; objects: two. P 1/2, R 1/2, F 1/2.
        var image = Image([Defect("open", 0), Defect("open", 50)], [Found("open", 0.9f, 0), Found("open", 0.6f, 200), Found("open", 0.4f, 50)]);

        var figures = DeepPcbProtocol.At([image], static found => found.Score >= 0.5f);

        (figures.Precision, figures.Recall, figures.F).ShouldBe((0.5, 0.5, 0.5));
    }

    [Fact]
    public void At_GoodImage_CountsItsDetectionsAsWrong()
    {
        // One hit of three submitted, one object: P 1/3, R 1, F 2·(1/3)/(4/3) = 1/2.
        var bad = Image([Defect("open", 0)], [Found("open", 0.9f, 0)]);
        var good = Image([], [Found("open", 0.9f, 0), Found("open", 0.9f, 50)]);

        var figures = DeepPcbProtocol.At([bad, good], static _ => true);

        (figures.Precision, figures.Recall).ShouldBe((1.0 / 3, 1.0));
        figures.F.ShouldBe(0.5, Tolerance);
    }

    [Fact]
    public void At_NothingSubmitted_IsZero()
    {
        DeepPcbProtocol.At([Image([Defect("open", 0)], [])], static _ => true).F.ShouldBe(0);
    }
}
