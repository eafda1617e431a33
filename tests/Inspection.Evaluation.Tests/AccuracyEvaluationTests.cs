using Inspection.Contracts;
using Inspection.Evaluation.Reporting;
using static Inspection.Evaluation.Tests.Make;

namespace Inspection.Evaluation.Tests;

public sealed class AccuracyEvaluationTests
{
    private const double Tolerance = 1e-12;

    [Fact]
    public void Evaluate_PerfectDetections_IsOneThroughout()
    {
        var report = Evaluate(Image([Defect("open", 0), Defect("short", 50)], [Found("open", 0.9f, 0), Found("short", 0.8f, 50)]));

        (report.Map33, report.Map50, report.Map50To95).ShouldBe((1.0, 1.0, 1.0));
        (report.DeepPcb, report.GroundTruth, report.Images).ShouldBe((new DeepPcbFigures(1, 1, 1, 1), 2, 1));
        report.PerClass["short"].ShouldBe(new ClassFigures(1, 1, 1));
    }

    [Fact]
    public void Evaluate_ShiftedBox_CountsUpToItsOverlap()
    {
        // 10×10 shifted by 2: 80/120 = 2/3. Right at 0.33, 0.5, 0.55, 0.6 and 0.65, wrong from 0.7 on: 4 of the ten of COCO.
        var report = Evaluate(Image([Defect("open", 0)], [Found("open", 0.9f, 2)]));

        (report.Map33, report.Map50).ShouldBe((1.0, 1.0));
        report.Map50To95.ShouldNotBeNull().ShouldBe(0.4, Tolerance);
    }

    [Fact]
    public void Evaluate_OverlapExactlyAtTheLimit_Counts()
    {
        // 5 of 10 pixels wide: IoU 0.5 exactly.
        Evaluate(Image([Defect("open", 0)], [Found("open", 0.9f, 0, 0, 5)])).Map50.ShouldBe(1);
    }

    [Fact]
    public void Evaluate_LabelWithoutTruth_IsLeftOutOfTheMean()
    {
        // open: AP 1. short: one of two found, 51/101. spur occurs only as a detection.
        var report = Evaluate(Image(
            [Defect("open", 0), Defect("short", 50), Defect("short", 80)],
            [Found("open", 0.9f, 0), Found("short", 0.8f, 50), Found("spur", 0.99f, 200)]));

        report.PerClass.Keys.ShouldBe(["open", "short"]);
        report.Map50.ShouldNotBeNull().ShouldBe((1 + 51.0 / 101) / 2, Tolerance);
    }

    [Fact]
    public void Evaluate_SecondDetectionOfOneObject_IsWrong()
    {
        // By score: hit, miss (taken already), hit. As in AveragePrecisionTests: (51 + 50·2/3)/101; two of three right.
        var report = Evaluate(Image(
            [Defect("open", 0), Defect("open", 50)], [Found("open", 0.9f, 0), Found("open", 0.8f, 1), Found("open", 0.7f, 50)]));

        report.PerClass["open"].Ap50.ShouldBe((51 + 50 * 2.0 / 3) / 101, Tolerance);
        report.PerClass["open"].Precision.ShouldBe(2.0 / 3, Tolerance);
    }

    [Fact]
    public void Evaluate_TwoObjectsNearby_TakesTheBetterFitting()
    {
        // The first detection (x 2) overlaps both objects by more than half (x 0: 2/3, x 3: 9/11) and takes x 3, so that the second (x 0) finds its own.
        var report = Evaluate(Image([Defect("open", 0), Defect("open", 3)], [Found("open", 0.9f, 2), Found("open", 0.8f, 0)]));

        report.Map50.ShouldBe(1);
    }

    [Fact]
    public void Evaluate_DetectionBelowItsThreshold_EntersOnlyAveragePrecision()
    {
        var report = Evaluate(Image([Defect("open", 0), Defect("open", 50)], [Found("open", 0.9f, 0), Found("open", 0.1f, 50)]));

        report.PerClass["open"].ShouldBe(new ClassFigures(1, 1, 0.5));
        report.DeepPcb.ShouldBe(new DeepPcbFigures(1, 2.0 / 3, 1, 0.5));
    }

    [Fact]
    public void Evaluate_ScoreAtTheThreshold_Counts()
    {
        Evaluate(Image([Defect("open", 0)], [Found("open", 0.5f, 0)])).PerClass["open"].Recall.ShouldBe(1);
    }

    [Fact]
    public void Evaluate_EqualScores_KeepTheOrderGiven()
    {
        // Of two detections of equal score on one object the first is right: hit, miss gives AP 1; the other way round it would be 1/2.
        var report = Evaluate(Image([Defect("open", 0)], [Found("open", 0.9f, 0), Found("open", 0.9f, 1)]));

        report.Map50.ShouldBe(1);
    }

    [Fact]
    public void Evaluate_Verdicts_AreCountedByImage()
    {
        Core.Parts.KnownDefect[] defective = [Defect("open", 0)];
        var figures = Evaluate(
            Image(defective, [], Verdict.Ok), Image(defective, [], Verdict.Ng), Image(defective, [], Verdict.Unknown),
            Image([], [], Verdict.Ok), Image([], [], Verdict.Ng), Image([], [], Verdict.Ng), Image([], [], Verdict.Unknown)).ImageLevel;

        figures.ShouldBe(new ImageFigures(Missed: 1, FalseAlarms: 2, Defective: 3, Undetermined: 2));
    }

    [Fact]
    public void Evaluate_OnlyGoodImages_HasNoMean()
    {
        var report = Evaluate(Image([], [], Verdict.Ok));

        (report.Map33, report.Map50, report.Map50To95, report.PerClass.Count).ShouldBe((null, null, null, 0));
    }

    [Fact]
    public void Evaluate_LabelWithoutThreshold_IsTheCallersFault()
    {
        Should.Throw<ArgumentException>(() => Evaluate(Image([], [Found("bump", 0.1f, 0)]))).Message.ShouldContain("bump");
    }

    private static EvaluationReport Evaluate(params EvaluatedImage[] images) => AccuracyEvaluation.Evaluate(images, Thresholds, Latency);
}
