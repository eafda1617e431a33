using Inspection.Contracts;
using Inspection.Evaluation.Metrics;
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
        ShouldBe(report.PerClass["short"], 1, 1, 1);
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

        ShouldBe(report.PerClass["open"], 1, 1, 0.5);
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

        figures.ShouldBe(new ImageFigures(Missed: 1, FalseAlarms: 2, Defective: 3, Good: 4, Undetermined: 2));
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

    [Fact]
    public void Evaluate_Sizes_IgnoreWhatLiesOutside()
    {
        // Two small objects, one found; one medium found. A small stray counts against the small only, a medium one against the medium.
        var report = Evaluate(Image(
            [Defect("open", 0), Defect("open", 50), Defect("open", 100, 0, 60, 60)],
            [Found("open", 0.9f, 300), Found("open", 0.85f, 400, 0, 50, 50), Found("open", 0.8f, 0), Found("open", 0.7f, 100, 0, 60, 60)]));

        report.PerSize["small"].ShouldSatisfyAllConditions(
            static size => size.Objects.ShouldBe(2),
            // stray, hit: precision 1/2 up to recall 0.5, that is 51 of 101 points.
            static size => size.Map50.ShouldNotBeNull().ShouldBe(51 * 0.5 / 101, Tolerance));
        report.PerSize["medium"].ShouldSatisfyAllConditions(
            static size => size.Objects.ShouldBe(1), static size => size.Map50.ShouldNotBeNull().ShouldBe(0.5, Tolerance));
        report.PerSize["large"].ShouldBe(new SizeFigures(0, null, null));
    }

    [Fact]
    public void Evaluate_Confusion_CountsTruthAgainstFound()
    {
        var report = Evaluate(Image(
            [Defect("open", 0), Defect("short", 50), Defect("spur", 100)],
            [Found("open", 0.9f, 0), Found("spur", 0.8f, 51), Found("short", 0.7f, 200), Found("spur", 0.1f, 100)]));

        report.Confusion.Labels.ShouldBe(["open", "short", "spur"]);
        report.Confusion.Counts.Select(static row => string.Join(' ', row)).ShouldBe(["1 0 0 0", "0 0 1 0", "0 0 0 1", "0 1 0 0"]);
    }

    [Fact]
    public void Evaluate_Confusion_PairsByOverlapFirst()
    {
        // The spur overlaps the open by 2/3, the open detection fully: the better fitting meets it, whatever the scores.
        var report = Evaluate(Image([Defect("open", 0)], [Found("spur", 0.9f, 2), Found("open", 0.8f, 0)]));

        report.Confusion.Counts.Select(static row => string.Join(' ', row)).ShouldBe(["1 0 0 0", "0 0 0 0", "0 0 0 0", "0 0 1 0"]);
    }

    [Fact]
    public void Evaluate_OperatingCurve_FollowsTheThresholds()
    {
        // Thresholds 0.5. Scores of the bad boards 0.9 and 0.45, of the good ones 0.3 and none.
        var curve = Evaluate(
            Image([Defect("open", 0)], [Found("open", 0.9f, 0)]), Image([Defect("open", 0)], [Found("open", 0.45f, 300)], Verdict.Ok),
            Image([], [Found("open", 0.3f, 0)], Verdict.Ok), Image([], [], Verdict.Ok)).Operating;

        OperatingPoint At(double factor) => curve.Points.Single(point => point.Factor == factor);
        At(0.5).ShouldBe(new OperatingPoint(0.5, 1, 0.5));
        At(0.7).ShouldBe(new OperatingPoint(0.7, 1, 0));
        At(1).ShouldBe(new OperatingPoint(1, 0.5, 0));
        At(2).ShouldBe(new OperatingPoint(2, 0, 0));
        curve.Setting.ShouldBe(new OperatingPoint(0.9, 1, 0));
    }

    [Fact]
    public void Evaluate_OperatingCurve_CountsUndeterminedAsCaughtAndNotAsFalseAlarm()
    {
        var point = Evaluate(Image([Defect("open", 0)], [], Verdict.Unknown), Image([], [], Verdict.Unknown)).Operating.Points[0];

        (point.Caught, point.FalseAlarms).ShouldBe((1, 0));
    }

    [Fact]
    public void Evaluate_CleanBoards_CountAsFalseAlarmsOnly()
    {
        var images = new[] { Image([Defect("open", 0)], [Found("open", 0.9f, 0)]) };
        EvaluatedImage[] clean = [Image([], [Found("open", 0.95f, 0)]), Image([], [], Verdict.Ok), Image([], [], Verdict.Unknown)];

        var report = AccuracyEvaluation.Evaluate(images, Thresholds, Latency, clean);

        (report.Images, report.Map50, report.ImageLevel.FalseAlarms).ShouldBe((1, 1, 0));
        report.Clean.ShouldBe(new CleanFigures(3, 1, 1));
        report.Operating.Points.Single(static point => point.Factor == 1).FalseAlarms.ShouldBe(1.0 / 3);
    }

    [Fact]
    public void Evaluate_Intervals_HoldTheFigureAndAreReproducible()
    {
        EvaluatedImage[] images =
        [
            .. Enumerable.Range(0, 30).Select(static _ => Image([Defect("open", 0)], [Found("open", 0.9f, 0)])),
            .. Enumerable.Range(0, 10).Select(static _ => Image([Defect("open", 0)], [])),
        ];

        var report = Evaluate(images);

        // 30 of 40 found, no stray: AP is close to the recall, whose standard error is sqrt(0.75·0.25/40) = 0.068.
        var interval = report.Intervals.Map50.ShouldNotBeNull();
        interval.Low.ShouldBe(0.75 - 1.96 * 0.068, 0.03);
        interval.High.ShouldBe(0.75 + 1.96 * 0.068, 0.03);
        Evaluate(images).Intervals.ShouldBe(report.Intervals);
        report.PerClass["open"].Ap50Interval.ShouldBe(interval);
    }

    [Fact]
    public void Evaluate_AllImagesAlike_HaveNoSpread()
    {
        var report = Evaluate([.. Enumerable.Range(0, 5).Select(static _ => Image([Defect("open", 0)], [Found("open", 0.9f, 0)]))]);

        report.Intervals.ShouldBe(new IntervalFigures(new(1, 1), new(1, 1), new(1, 1), new(1, 1), new(1, 1)));
    }

    [Fact]
    public void Evaluate_PrecisionAtRecall_HasTheAveragePrecisionAsMean()
    {
        var figures = Evaluate(Image([Defect("open", 0), Defect("open", 50)], [Found("open", 0.9f, 0), Found("open", 0.8f, 1), Found("open", 0.7f, 50)])).PerClass["open"];

        figures.PrecisionAtRecall.Count.ShouldBe(101);
        (figures.PrecisionAtRecall[50], figures.PrecisionAtRecall[51]).ShouldBe((1, 2.0 / 3));
        figures.PrecisionAtRecall.Average().ShouldBe(figures.Ap50, Tolerance);
    }

    private static void ShouldBe(ClassFigures figures, double ap50, double precision, double recall) =>
        (figures.Ap50, figures.Precision, figures.Recall).ShouldBe((ap50, precision, recall));

    private static EvaluationReport Evaluate(params EvaluatedImage[] images) => AccuracyEvaluation.Evaluate(images, Thresholds, Latency);
}
