using Inspection.Contracts;
using Inspection.Gateway.Quality;
using Inspection.Gateway.Storage;
using Inspection.Gateway.Tests.Harness;
using Inspection.Quality;
using TestKit;

namespace Inspection.Gateway.Tests.Quality;

public abstract class QualityReaderTests : DatabaseTest
{
    private readonly QualityReader quality;
    private long sequence;

    private QualityReaderTests(PostgresServer? server)
        : base(server) => quality = new QualityReader(Database.Database, Database.Reading);

    public sealed class OnSqlite() : QualityReaderTests(null);

    [Collection(SharedServer.Name)]
    public sealed class OnPostgres(PostgresServer server) : QualityReaderTests(server);

    /// <summary>Counted by hand: part a passes at once, b at the second try, c fails twice, d is undetermined.</summary>
    [Fact]
    public void Summary_PartsInspectedAgain_TellsFirstPassFromFinal()
    {
        Add("a", Verdict.Ok);
        Add("b", Verdict.Ng);
        Add("c", Verdict.Ng);
        Add("b", Verdict.Ok);
        Add("c", Verdict.Ng);
        Add("d", Verdict.Unknown);

        var summary = quality.Summary(new ResultFilter(), CancellationToken.None);

        (summary.Inspections, summary.Ok, summary.Ng, summary.Unknown, summary.Parts).ShouldBe((6, 2, 3, 1, 4));
        summary.Yield.ShouldBe(Share.Among(2, 6));
        summary.FirstPassYield.ShouldBe(Share.Among(1, 4));
        summary.FinalYield.ShouldBe(Share.Among(2, 4));
        summary.Known.ShouldBeNull();
    }

    [Fact]
    public void Summary_ReviewsAndTruth_AreComparedWithTheMachine()
    {
        Add("good passed", Verdict.Ok, Sample.Truth(0, 0, 0));
        Add("bad passed", Verdict.Ok, Sample.Truth(1, 0, 0));
        Add("good undetermined", Verdict.Unknown, Sample.Truth(0, 0, 0));
        Review(Add("found wrongly", Verdict.Ng, labels: "open"), Verdict.Ok);
        Review(Add("found rightly", Verdict.Ng, labels: "open"), Verdict.Ng, "short");
        Review(Add("line is wrong", Verdict.Ok, Sample.Truth(0, 0, 0)), Verdict.Ng);
        Add("nobody knows", Verdict.Ok);

        var known = quality.Summary(new ResultFilter(), CancellationToken.None).Known.ShouldNotBeNull();

        known.Matrix.ShouldBe(new ConfusionMatrix(GoodPassed: 1, GoodRejected: 1, GoodUnknown: 1, BadPassed: 2, BadRejected: 1, BadUnknown: 0));
        (known.ByReview, known.ByTruth).ShouldBe((3, 3));
        known.KnownPassed.ShouldBe(Share.Among(3, 4));
        known.KnownRejected.ShouldBe(Share.Among(3, 3));
        known.Labels.OrderBy(cell => cell.Actual, StringComparer.Ordinal).ShouldBe([new LabelConfusion(null, "open", 1), new LabelConfusion("short", "open", 1)]);
    }

    [Fact]
    public void Pareto_PartsWithSeveralTypes_CountsPartsAndDetections()
    {
        Add("1", Verdict.Ng, labels: ["open", "open", "spur"]);
        Add("2", Verdict.Ng, labels: "spur");
        Add("3", Verdict.Ok);

        var pareto = quality.Pareto(new ResultFilter(), CancellationToken.None);

        pareto.ByPart.ShouldBe([new ParetoItem("spur", 2, 2.0 / 3, 2.0 / 3), new ParetoItem("open", 1, 1.0 / 3, 1)]);
        pareto.ByDetection.ShouldBe([new ParetoItem("open", 2, 0.5, 0.5), new ParetoItem("spur", 2, 0.5, 1)]);
    }

    [Fact]
    public void Pareto_NarrowedToALabel_KeepsTheOtherTypesOfThoseParts()
    {
        Add("1", Verdict.Ng, labels: ["open", "spur"]);
        Add("2", Verdict.Ng, labels: "spur");

        quality.Pareto(new ResultFilter(Label: "open"), CancellationToken.None).ByPart.Select(item => (item.Name, item.Count)).ShouldBe([("open", 1), ("spur", 1)]);
    }

    [Fact]
    public void Scores_PartsWithKnownTruth_AreCountedByTheLabelsHighestScore()
    {
        AddScored(Sample.Truth(1, 1, 0), ("open", 0.57), ("open", 0.3));
        AddScored(Sample.Truth(0, 0, 1), ("open", 0.9999), ("spur", 0.4));
        AddScored(Sample.Truth(1, 0, 0));
        AddScored(null, ("open", 0.8));

        var scores = quality.Scores(new ResultFilter(Label: "spur", Verdict: Verdict.Ok), "open", CancellationToken.None);

        scores.OrderBy(count => count.Thousandth).ShouldBe(
        [
            new ScoreCount(-1, HasOthers: false, IsBad: true, 1),
            new ScoreCount(570, HasOthers: false, IsBad: true, 1),
            new ScoreCount(999, HasOthers: true, IsBad: false, 1),
        ]);
    }

    private ResultMessage Add(string part, Verdict verdict, TruthMessage? truth = null, params string[] labels)
    {
        var result = Sample.Result(++sequence, verdict, truth: truth, labels: labels) with { PartId = part };
        Database.Add(result).ShouldBeTrue();
        return result;
    }

    private void AddScored(TruthMessage? truth, params (string Label, double Score)[] detections) =>
        Database.Add(Sample.Result(++sequence, detections.Length == 0 ? Verdict.Ok : Verdict.Ng, truth: truth) with
        {
            Detections = [.. detections.Select(detection => new DetectionMessage(detection.Label, detection.Score, [1, 2, 3, 4]))],
        });

    private void Review(ResultMessage result, Verdict verdict, string? label = null) => Database.Reviews.Add(result.ResultId, verdict, label, null, "kim");
}
