using Inspection.Contracts;
using Inspection.Gateway.Quality;
using Inspection.Gateway.Storage;
using Inspection.Gateway.Tests.Harness;
using Inspection.Quality;
using TestKit;

namespace Inspection.Gateway.Tests.Quality;

public abstract class TrendReaderTests : DatabaseTest
{
    /// <summary>A Sunday.</summary>
    private static readonly DateTimeOffset Midnight = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TrendReader trends;
    private long sequence;

    private TrendReaderTests(PostgresServer? server)
        : base(server) => trends = new TrendReader(Database.Reading);

    public sealed class OnSqlite() : TrendReaderTests(null);

    [Collection(SharedServer.Name)]
    public sealed class OnPostgres(PostgresServer server) : TrendReaderTests(server);

    [Fact]
    public void Trend_ByLot_IsInOrderOfTimeAndLeavesPartsWithoutLotOut()
    {
        Add(0, Verdict.Ok, "late name, early lot Z");
        Add(1, Verdict.Ng, "late name, early lot Z");
        Add(2, Verdict.Ok, "A");
        Add(3, Verdict.Unknown, "A");
        Add(4, Verdict.Ok);

        trends.Trend(new ResultFilter(), SubgroupKind.Lot, TimeSpan.Zero, CancellationToken.None).ShouldBe(
        [
            new TrendPoint("late name, early lot Z", Midnight, 2, 1, 1, 0, Share.Among(1, 2)),
            new TrendPoint("A", Midnight.AddHours(2), 2, 1, 0, 1, Share.Among(1, 2)),
        ]);
    }

    [Fact]
    public void Trend_ByDay_BeginsAtMidnightOfTheClockAskedFor()
    {
        Add(14, Verdict.Ok);
        Add(15, Verdict.Ok);

        Names(SubgroupKind.Day, 0).ShouldBe(["2026-03-01T00:00+00:00"]);
        Names(SubgroupKind.Day, 9).ShouldBe(["2026-03-01T00:00+09:00", "2026-03-02T00:00+09:00"]);
    }

    [Fact]
    public void Trend_ByWeek_BeginsOnMonday()
    {
        Add(23, Verdict.Ok);
        Add(24, Verdict.Ok);

        Names(SubgroupKind.Week, 0).ShouldBe(["2026-02-23T00:00+00:00", "2026-03-02T00:00+00:00"]);
    }

    [Fact]
    public void Trend_ByShift_HasThreeADay()
    {
        Add(7, Verdict.Ok);
        Add(8, Verdict.Ok);
        Add(23, Verdict.Ok);

        Names(SubgroupKind.Shift, 0).ShouldBe(["2026-03-01T00:00+00:00", "2026-03-01T08:00+00:00", "2026-03-01T16:00+00:00"]);
    }

    [Theory]
    [InlineData("Rejected", 4, 2)]
    [InlineData("Ng", 4, 1)]
    [InlineData("Actual", 2, 1)]
    public void Subgroups_ByHour_CountWhatIsAskedFor(string counting, long inspected, long defective)
    {
        Add(0, Verdict.Ok, truth: Sample.Truth(1, 0, 0));
        Add(0, Verdict.Ng, truth: Sample.Truth(0, 0, 0));
        Add(0, Verdict.Unknown);
        Add(0, Verdict.Ok);

        trends.Subgroups(new ResultFilter(), SubgroupKind.Hour, Enum.Parse<Counting>(counting), TimeSpan.Zero, CancellationToken.None)
            .ShouldBe([new Subgroup("2026-03-01T00:00+00:00", inspected, defective)]);
    }

    private IEnumerable<string> Names(SubgroupKind kind, int offsetHours) =>
        trends.Trend(new ResultFilter(), kind, TimeSpan.FromHours(offsetHours), CancellationToken.None).Select(point => point.Name);

    private void Add(double hour, Verdict verdict, string? lot = null, TruthMessage? truth = null) =>
        Database.Add(Sample.Result(++sequence, verdict, truth: truth) with { CapturedAt = Midnight.AddHours(hour), Lot = lot }).ShouldBeTrue();
}
