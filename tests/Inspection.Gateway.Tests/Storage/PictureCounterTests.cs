using Inspection.Contracts;
using Inspection.Gateway.Storage;
using Inspection.Gateway.Tests.Harness;
using TestKit;

namespace Inspection.Gateway.Tests.Storage;

public abstract class PictureCounterTests : DatabaseTest
{
    private const string Another = "lab/line-1/station-2";

    /// <summary>Twenty results at two stations, every second one NG, every fourth of a lot; one in five has no picture.</summary>
    private PictureCounterTests(PostgresServer? server)
        : base(server)
    {
        StationAddress.TryParse(Another, out var other).ShouldBeTrue();
        for (var sequence = 1; sequence <= 20; sequence++)
        {
            var station = sequence > 16 ? other : Sample.Station;
            var part = Sample.Result(sequence, sequence % 2 == 0 ? Verdict.Ng : Verdict.Ok, labels: sequence % 2 == 0 ? ["open"] : []) with
            {
                CapturedAt = Sample.Start.AddMinutes(sequence),
                Lot = sequence % 4 == 0 ? "lot-4" : null,
                Truth = sequence <= 3 ? Sample.Truth(0, 0, 0) : null,
            };
            Database.Add(part, station);
            if (sequence % 5 != 0)
                Database.Evidence.Add(station, part.ResultId, Sample.Jpeg);
        }
    }

    public sealed class OnSqlite() : PictureCounterTests(null);

    [Collection(SharedServer.Name)]
    public sealed class OnPostgres(PostgresServer server) : PictureCounterTests(server);

    public static TheoryData<string, bool> Filters => new()
    {
        { "everything", false }, { "everything", true }, { "station", false }, { "station and span", false }, { "verdict", false }, { "lot", false },
        { "lot and verdict", false }, { "label", false }, { "label and score", false }, { "label, station", false }, { "span, known", true },
    };

    /// <summary>Whatever leads to them: the results of the filter, or the pictures.</summary>
    [Theory]
    [MemberData(nameof(Filters))]
    public void Count_ThatLooksAtAll_IsWhatAnExportHolds(string name, bool onlyKnown)
    {
        var expected = Database.Reader.All(Filter(name)).Count(result => result.HasEvidence && (!onlyKnown || result.Message.Truth is not null));

        // More than there are of the filter; and as many as there are pictures, which is fewer than there are results.
        new PictureCounter(Database.Database).Count(Filter(name), onlyKnown).ShouldBe(new PictureCount(expected, true));
        new PictureCounter(Database.Database) { MostLookedAt = 16 }.Count(Filter(name), onlyKnown).ShouldBe(new PictureCount(expected, true));
    }

    [Fact]
    public void Count_BeyondWhatIsLookedAt_IsAnEstimateByTheNewestAndSaysSo()
    {
        var counter = new PictureCounter(Database.Database) { MostLookedAt = 4 };

        // Of the newest four pictures, 19, 18, 17 and 16, two are NG; there are sixteen in all.
        counter.Count(new ResultFilter(Verdict: Verdict.Ng), onlyKnown: false).ShouldBe(new PictureCount(8, false));
        counter.Count(new ResultFilter(), onlyKnown: false).ShouldBe(new PictureCount(16, true));
    }

    private static ResultFilter Filter(string name) => name switch
    {
        "station" => new ResultFilter(Sample.Station.ToString()),
        "station and span" => new ResultFilter(Another, From: Sample.Start.AddMinutes(18), To: Sample.Start.AddMinutes(20)),
        "verdict" => new ResultFilter(Verdict: Verdict.Ng),
        "lot" => new ResultFilter(Lot: "lot-4"),
        "lot and verdict" => new ResultFilter(Lot: "lot-4", Verdict: Verdict.Ok),
        "label" => new ResultFilter(Label: "open"),
        "label and score" => new ResultFilter(Label: "open", MinimumScore: 0.95),
        "label, station" => new ResultFilter(Another, Label: "open"),
        "span, known" => new ResultFilter(From: Sample.Start.AddMinutes(2)),
        _ => new ResultFilter(),
    };
}
