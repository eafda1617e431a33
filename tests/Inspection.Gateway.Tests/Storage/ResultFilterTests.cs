using Dapper;
using Inspection.Contracts;
using Inspection.Gateway.Storage;
using Inspection.Gateway.Tests.Harness;
using TestKit;

namespace Inspection.Gateway.Tests.Storage;

public abstract class ResultFilterTests : DatabaseTest
{
    private static readonly ModelIdentity OtherModel = new("anomaly", "2.0.0", "cd");

    private ResultFilterTests(PostgresServer? server)
        : base(server)
    {
        Database.Add(Sample.Result(1) with { Lot = "A", PartId = "p1" });
        Database.Add(Scored(2, 0.4) with { Lot = "A", PartId = "p2", Model = OtherModel });
        Database.Add(Scored(3, 0.8) with { Lot = "B", PartId = "p1" });
        Database.Add(Sample.Result(4, truth: Sample.Truth(1, 0, 0)));
        Database.Add(Sample.Result(5, Verdict.Ng, truth: Sample.Truth(0, 0, 1), labels: "open"));
        Database.Add(Sample.Result(6, truth: Sample.Truth(0, 0, 0)));
        Review(3, Verdict.Ok);
        Review(6, Verdict.Ng);
    }

    public sealed class OnSqlite() : ResultFilterTests(null)
    {
        /// <summary>A page reads exactly what it shows: found by product and time in the order of the list, and nothing is sorted.</summary>
        [Fact]
        public void Plan_OfAProduct_IsTheOrderOfItsIndex()
        {
            var conditions = new ResultConditions(new ResultFilter(Product: "board-a", To: Sample.Start));
            conditions.Parameters.Add("limit", 51);
            using var connection = Database.Database.Open();

            var plan = connection.Query(
                $"EXPLAIN QUERY PLAN SELECT r.id FROM {conditions.Source} WHERE {conditions.All} ORDER BY {conditions.Time} DESC, {conditions.Row} DESC LIMIT @limit",
                conditions.Parameters).Select(static step => (string)step.detail);

            conditions.IsLeadingOnly.ShouldBeTrue();
            plan.ShouldHaveSingleItem().ShouldContain("INDEX results_by_product (product=? AND captured_at<?)");
        }
    }

    [Collection(SharedServer.Name)]
    public sealed class OnPostgres(PostgresServer server) : ResultFilterTests(server);

    [Fact]
    public void Page_ByLot_HoldsThatLotOnly() => Sequences(new ResultFilter(Lot: "A")).ShouldBe([2, 1]);

    [Fact]
    public void Page_ByModel_HoldsThatVersionOnly() => Sequences(new ResultFilter(Model: "anomaly@2.0.0")).ShouldBe([2]);

    [Fact]
    public void Page_ByProduct_HoldsAllRevisionsOfItsRecipeAndNoOther()
    {
        foreach (var (sequence, recipe) in new[] { "board-a r1", "board-a r12", "board-a r1 r2", "board-a", "board-ar1", "board-b r1" }.Index())
            Database.Add(Sample.Result(11 + sequence) with { Recipe = new RecipeIdentity(recipe, "ab") });

        Sequences(new ResultFilter(Product: "board-a")).ShouldBe([14, 12, 11]);
        Sequences(new ResultFilter(Product: "board-a", Verdict: Verdict.Ng)).ShouldBeEmpty();
        new ChoiceReader(Database.Database).Read().Products.ShouldBe(["board-a", "board-a r1", "board-ar1", "board-b", Sample.Result(1).Recipe.Name], ignoreOrder: true);
    }

    [Fact]
    public void Page_ByPart_HoldsAllOfItsInspections() => Sequences(new ResultFilter(PartId: "p1")).ShouldBe([3, 1]);

    [Fact]
    public void Page_ByScore_HoldsTheHighestWithinTheLimits() => Sequences(new ResultFilter(MinimumScore: 0.4, MaximumScore: 0.5)).ShouldBe([2]);

    [Fact]
    public void Page_ByScoreOfALabel_LooksAtThatLabel()
    {
        Database.Add(Sample.Result(7, Verdict.Ng) with
        {
            Detections = [new DetectionMessage("open", 0.95, [1, 2, 3, 4]), new DetectionMessage("spur", 0.2, [1, 2, 3, 4])],
        });

        Sequences(new ResultFilter(Label: "spur", MaximumScore: 0.3)).ShouldBe([7]);
        Sequences(new ResultFilter(Label: "open", MaximumScore: 0.3)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, new long[] { 6, 3 })]
    [InlineData(false, new long[] { 5, 4, 2, 1 })]
    public void Page_ByReviewed_HoldsThose(bool reviewed, long[] expected) => Sequences(new ResultFilter(Reviewed: reviewed)).ShouldBe(expected);

    /// <summary>A person's word goes before the line's: part 6 is bad although the line says it is good.</summary>
    [Theory]
    [InlineData("Escape", new long[] { 6, 4 })]
    [InlineData("FalseReject", new long[] { 5, 3 })]
    [InlineData("Right", new long[] { })]
    public void Page_ByFinding_ComparesWithWhatIsKnown(string finding, long[] expected) =>
        Sequences(new ResultFilter(Finding: Enum.Parse<Finding>(finding))).ShouldBe(expected);

    [Fact]
    public void Page_AllConditions_NarrowTogether() => Sequences(new ResultFilter(
        Sample.Station.ToString(), Verdict.Ng, "open", Sample.Start, Sample.Start.AddDays(1), Sample.BootId, "substrate-compare@1.0.0", "B", "p1", 0.5, 0.9, true,
        Finding.FalseReject)).ShouldBe([3]);

    [Theory]
    [InlineData(null)]
    [InlineData("open")]
    public void Page_RareAmongMany_IsFoundOverSeveralPagesEachOnce(string? label)
    {
        for (var sequence = 10; sequence < 60; sequence++)
            Database.Add(Scored(sequence, sequence % 20 == 0 ? 0.31 : 0.7));
        var reader = new ResultReader(Database.Database) { MostLookedAt = 7 };
        var filter = new ResultFilter(Label: label, BootId: Sample.BootId, MaximumScore: 0.35);
        List<long> seen = [];
        var pages = 0;

        for (ResultPosition? after = null; ; pages++)
        {
            var page = reader.Page(filter, after, 5);
            seen.AddRange(page.Results.Select(result => result.Message.Sequence));
            if (page.Next is null)
                break;
            after = page.Next;
        }

        seen.ShouldBe([40, 20]);
        pages.ShouldBeGreaterThan(5);
        reader.All(filter).Select(result => result.Message.Sequence).ShouldBe([40, 20]);
    }

    [Fact]
    public void Page_SameMomentAtTheEndOfALook_LosesNone()
    {
        for (var sequence = 10; sequence < 30; sequence++)
            Database.Add(Scored(sequence, 0.3) with { CapturedAt = Sample.Start.AddDays(1) });
        var reader = new ResultReader(Database.Database) { MostLookedAt = 3 };

        reader.All(new ResultFilter(BootId: Sample.BootId, MaximumScore: 0.35)).Count().ShouldBe(20);
    }

    /// <summary>A station whose clock is a day ahead or an hour behind, and results that come in any order.</summary>
    [Fact]
    public void Page_ClocksThatDiffer_ShowsEachOnceInOrderOfCapture()
    {
        Database.Add(Sample.Result(21) with { CapturedAt = Sample.Start.AddDays(1) });
        Database.Add(Sample.Result(20) with { CapturedAt = Sample.Start.AddHours(-1) });
        Database.Add(Sample.Result(20) with { CapturedAt = Sample.Start.AddHours(-1) }).ShouldBeFalse();

        var sequences = Sequences(new ResultFilter());

        sequences.ShouldBe([21, 6, 5, 4, 3, 2, 1, 20]);
    }

    [Fact]
    public void Count_OneCondition_IsExact() => Database.Reader.Count(new ResultFilter(Lot: "A")).ShouldBe(new ResultCount(2, true));

    [Fact]
    public void Count_BeyondWhatIsLookedAt_SaysAtLeast() =>
        new ResultReader(Database.Database) { MostLookedAt = 2 }.Count(new ResultFilter(BootId: Sample.BootId)).ShouldBe(new ResultCount(2, false));

    [Fact]
    public void Choices_AreEveryDifferentValue()
    {
        var choices = new ChoiceReader(Database.Database).Read();

        choices.Stations.ShouldBe([Sample.Station.ToString()]);
        choices.Models.ShouldBe(["anomaly@2.0.0", "substrate-compare@1.0.0"]);
        choices.Labels.ShouldBe(["open"]);
        choices.Lots.ShouldBe(["B", "A"]);
    }

    private static ResultMessage Scored(long sequence, double score) =>
        Sample.Result(sequence, Verdict.Ng) with { Detections = [new DetectionMessage("open", score, [1, 2, 3, 4])] };

    private void Review(long sequence, Verdict verdict) =>
        Database.Reviews.Add(Sample.Result(sequence).ResultId, verdict, null, null, "kim").ShouldNotBeNull();

    private long[] Sequences(ResultFilter filter) => [.. Database.Reader.Page(filter, null, 100).Results.Select(result => result.Message.Sequence)];
}
