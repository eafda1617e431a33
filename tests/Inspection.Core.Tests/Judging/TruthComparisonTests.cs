using Inspection.Core.Inference;
using Inspection.Core.Judging;
using Inspection.Core.Parts;
using Inspection.Core.Tests.Fakes;

namespace Inspection.Core.Tests.Judging;

public class TruthComparisonTests
{
    private static readonly PartTruth TwoDefects = new([new KnownDefect("open", new Box(0, 0, 10, 10)), new KnownDefect("short", new Box(50, 50, 10, 10))]);

    [Fact]
    public void Of_EveryDefectMet_FindsAll() =>
        Of(TwoDefects, [Open(new Box(1, 0, 10, 10)), Short(new Box(50, 51, 10, 10))]).ShouldBe(new TruthComparison(2, 0, 0));

    [Fact]
    public void Of_RightPlaceWrongType_IsMissedAndFalseAlarm() =>
        Of(TwoDefects, [Short(new Box(0, 0, 10, 10))]).ShouldBe(new TruthComparison(0, 2, 1));

    [Fact]
    public void Of_OverlapBelowAThird_IsNotMet() =>
        // 5 of 10 columns shared: 50 / 150 = 0.333 meets; 4 of 10: 40 / 160 = 0.25 does not.
        Of(new PartTruth([TwoDefects.Defects[0]]), [Open(new Box(6, 0, 10, 10))]).ShouldBe(new TruthComparison(0, 1, 1));

    [Fact]
    public void Of_TwoDetectionsOfOneDefect_CountsOneFalseAlarm() =>
        Of(TwoDefects, [Open(new Box(0, 0, 10, 10)), Open(new Box(1, 1, 10, 10))]).ShouldBe(new TruthComparison(1, 1, 1));

    [Fact]
    public void Of_GoodPartWithoutDetections_IsAllZero() =>
        Of(new PartTruth([]), []).ShouldBe(default);

    private static TruthComparison Of(PartTruth truth, params Detection[] detections) => TruthComparison.Of(truth, detections, TestModel.Package.Labels);

    private static Detection Open(Box box) => new(0, 0.9f, box);

    private static Detection Short(Box box) => new(1, 0.9f, box);
}
