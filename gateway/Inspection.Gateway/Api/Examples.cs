using Inspection.Contracts;
using Inspection.Gateway.Quality;
using Inspection.Gateway.Storage;
using Inspection.Quality;

namespace Inspection.Gateway.Api;

/// <summary>Answers as the OpenAPI document shows them.</summary>
internal static class Examples
{
    private static readonly DateTimeOffset moment = new(2026, 11, 21, 8, 30, 0, TimeSpan.Zero);

    public static ResultItem Result { get; } = new(
        "lab/line1/station1", "b3f1c2d4-00000042", "b3f1c2d4", 42, "S000042", moment, moment.AddMilliseconds(40), Verdict.Ng, VerdictReason.Defects, null, 640, 640,
        [new DetectionMessage("short", 0.87, [120, 64, 18, 22])], new StageTimes(1.2, 0.1, 2.5, 1.1, 14.3, 0.4, 0.1, 18.6),
        new ModelIdentity("substrate-compare", "1.1.0", new string('a', 64)), new RecipeIdentity("default", "0123456789ab"), null,
        new TruthMessage([new TruthDefect("short", [119, 63, 20, 24])], 1, 0, 0), $"{ApiV1.Root}/results/b3f1c2d4-00000042/evidence", "2026-11-21-A", Verdict.Ng, "short");

    public static ResultPage Page { get; } = new([Result], "AAXbfAm1QAAAAAAAAAAAKg");

    public static FilterChoices Choices { get; } = new(["lab/line1/station1"], ["substrate-compare@1.1.0"], ["open", "short"], ["2026-11-21-B", "2026-11-21-A"], ["board-a"]);

    public static ResultCount Count { get; } = new(1284, true);

    public static PictureCount PictureCount { get; } = new(31_700, false);

    public static ReviewRequest ReviewRequest { get; } = new(Verdict.Ng, "short", "두 패턴이 닿음", "kim");

    public static Review Review { get; } = new(7, Verdict.Ng, "short", "두 패턴이 닿음", "kim", moment.AddHours(1));

    public static QualitySummary Summary { get; } = new(
        1000, 950, 45, 5, Share.Among(950, 1000), 960, Share.Among(915, 960), Share.Among(945, 960),
        new KnownParts(
            60, 400, Share.Among(400, 950), Share.Among(50, 50), new ConfusionMatrix(398, 8, 2, 2, 37, 3),
            [new LabelConfusion("short", "short", 30), new LabelConfusion("short", "open", 2), new LabelConfusion(null, "spur", 8)]));

    public static DefectPareto Pareto { get; } = new(
        Inspection.Quality.Pareto.Of([("short", 30), ("open", 12), ("spur", 3)]), Inspection.Quality.Pareto.Of([("short", 41), ("open", 13), ("spur", 3)]));

    public static TrendPoint[] Trend { get; } =
        [TrendPoint.Of("2026-11-21-A", moment, 480, 18, 2), TrendPoint.Of("2026-11-21-B", moment.AddHours(4), 470, 27, 3)];

    public static PChart? Chart { get; } = PChart.Of([new Subgroup("2026-11-21-A", 500, 20), new Subgroup("2026-11-21-B", 400, 52)]);

    public static ThresholdCurve Thresholds { get; } = ThresholdCurve.Of(
        [new ScoreCount(450, false, false, 8), new ScoreCount(900, false, true, 40), new ScoreCount(-1, false, true, 2), new ScoreCount(-1, false, false, 390)], 250, 1, 10);
}
