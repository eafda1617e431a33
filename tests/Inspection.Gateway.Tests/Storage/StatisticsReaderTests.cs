using System.Text.Json;
using Inspection.Contracts;
using Inspection.Gateway.Storage;
using Inspection.Gateway.Tests.Harness;
using TestKit;

namespace Inspection.Gateway.Tests.Storage;

public abstract class StatisticsReaderTests : DatabaseTest
{
    public sealed class OnSqlite() : StatisticsReaderTests(null);

    [Collection(SharedServer.Name)]
    public sealed class OnPostgres(PostgresServer server) : StatisticsReaderTests(server);

    private StatisticsReaderTests(PostgresServer? server)
        : base(server)
    {
    }

    [Fact]
    public void Read_NoResults_IsAllZeroAndNull() => ShouldBe(Database.Statistics.Read(new ResultFilter()), 
        new Statistics(0, 0, 0, 0, null, 0, [], [], null, null, null, null));

    /// <summary>
    /// Counted by hand. 6 parts, 5 with truth: 1 good part passed; 2 found defect; 3 defect passed (escape); 4 good part rejected (false reject);
    /// 5 unreadable good part (false reject), 6 without truth, too late.
    /// </summary>
    [Fact]
    public void Read_SixParts_CountsThem()
    {
        Database.Add(Sample.Result(1, Verdict.Ok, truth: Sample.Truth(0, 0, 0), totalMs: 10));
        Database.Add(Sample.Result(2, Verdict.Ng, truth: Sample.Truth(3, 2, 1), totalMs: 20, labels: ["open", "open", "spur"]));
        Database.Add(Sample.Result(3, Verdict.Ok, truth: Sample.Truth(1, 0, 0), totalMs: 30));
        Database.Add(Sample.Result(4, Verdict.Ng, truth: Sample.Truth(0, 0, 1), totalMs: 40, labels: ["spur"]));
        Database.Add(Sample.Result(5, Verdict.Unknown, reason: VerdictReason.UnreadableImage, truth: Sample.Truth(0, 0, 0), totalMs: 50));
        Database.Add(Sample.Result(6, Verdict.Unknown, reason: VerdictReason.Overrun, totalMs: 600));

        ShouldBe(Database.Statistics.Read(new ResultFilter()), new Statistics(
            Parts: 6, Ok: 2, Ng: 2, Unknown: 2, Yield: 2.0 / 6, Overruns: 1,
            ByLabel: [new LabelCount("open", 2), new LabelCount("spur", 2)],
            ByReason:
            [
                new ReasonCount(VerdictReason.Clean, 2), new ReasonCount(VerdictReason.Defects, 2),
                new ReasonCount(VerdictReason.Overrun, 1), new ReasonCount(VerdictReason.UnreadableImage, 1),
            ],
            new TruthStatistics(PartsWithTruth: 5, Defects: 4, Found: 2, Missed: 2, FalseAlarms: 2, Escapes: 1, FalseRejects: 2),
            new LatencyStatistics(P50: 30, P95: 600, P99: 600, Max: 600),
            FirstAt: Sample.Start.AddSeconds(1), LastAt: Sample.Start.AddSeconds(6)));
    }

    [Fact]
    public void Read_HundredLatencies_TakesNearestRanks()
    {
        for (var sequence = 1; sequence <= 100; sequence++)
            Database.Add(Sample.Result(sequence, totalMs: 101 - sequence));

        Database.Statistics.Read(new ResultFilter()).LatencyMs.ShouldBe(new LatencyStatistics(50, 95, 99, 100));
    }

    [Fact]
    public void Read_ByBootId_LeavesOthersOut()
    {
        Database.Add(Sample.Result(1, Verdict.Ng, labels: "open"));
        Database.Add(Sample.Result(1, bootId: "boot-2"));

        var statistics = Database.Statistics.Read(new ResultFilter(BootId: "boot-2"));

        statistics.Parts.ShouldBe(1);
        statistics.ByLabel.ShouldBeEmpty();
        statistics.Truth.ShouldBeNull();
    }

    /// <summary>Records compare lists by reference.</summary>
    private static void ShouldBe(Statistics actual, Statistics expected) => JsonSerializer.Serialize(actual).ShouldBe(JsonSerializer.Serialize(expected));
}
