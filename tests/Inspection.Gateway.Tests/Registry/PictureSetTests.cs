using Dapper;
using Inspection.Contracts;
using Inspection.Gateway.Options;
using Inspection.Gateway.Registry.Comparisons;
using Inspection.Gateway.Storage;
using Inspection.Gateway.Tests.Harness;
using Inspection.Mqtt;
using TestKit;

namespace Inspection.Gateway.Tests.Registry;

public abstract class PictureSetTests : DatabaseTest
{
    private PictureSetTests(PostgresServer? server)
        : base(server)
    {
    }

    public sealed class OnSqlite() : PictureSetTests(null)
    {
        /// <summary>Pictures are found by their worth and time, results and messages by what the picture says: nothing is walked, nothing sorted.</summary>
        [Theory]
        [InlineData(false)]
        [InlineData(true)]
        public void Query_OfASpan_IsServedByIndexes(bool ofStation)
        {
            using var connection = Database.Database.Open();

            var plan = connection.Query(
                $"EXPLAIN QUERY PLAN {PictureSet.Query(ofStation, hasFrom: true, hasTo: true)}", new { limit = 1, spare = 0, station = "s", from = 1, to = 2 })
                .Select(static step => (string)step.detail).ToArray();

            plan.Length.ShouldBe(3, string.Join('\n', plan));
            plan[0].ShouldContain("e USING INDEX evidence_by_worth_and_capture (spare=? AND captured_at>? AND captured_at<?)");
            plan[1].ShouldContain("(result_id=?)");
            plan[2].ShouldContain("m USING INTEGER PRIMARY KEY");
        }
    }

    [Collection(SharedServer.Name)]
    public sealed class OnPostgres(PostgresServer server) : PictureSetTests(server);

    [Fact]
    public void Newest_OfAStationAndTime_LeavesOutWhatHasNoFile()
    {
        using var home = new TemporaryFolder();
        var options = new GatewayOptions("", home.Path, null, new MqttOptions("127.0.0.1", 1, "gateway"), null);
        var evidence = new EvidenceStore(Database.Database, options.EvidenceFolder, TimeProvider.System);
        foreach (var sequence in (int[])[1, 2, 3])
        {
            var part = Sample.Result(sequence, Verdict.Ng);
            Database.Add(part);
            evidence.Add(Sample.Station, part.ResultId, Sample.Jpeg);
        }
        Database.Add(Sample.Result(4, Verdict.Ng));
        var pictures = new PictureSet(Database.Database, options);

        var all = Newest(null, 10);
        File.Delete(all[0].File);

        all.Select(static picture => picture.ResultId).ShouldBe([Sample.Result(3).ResultId, Sample.Result(2).ResultId, Sample.Result(1).ResultId]);
        Newest(Sample.Station.ToString(), 2).ShouldHaveSingleItem().ResultId.ShouldBe(Sample.Result(2).ResultId);
        Newest("lab/line-1/another", 10).ShouldBeEmpty();

        IReadOnlyList<StoredPicture> Newest(string? station, int limit) => pictures.Newest(station, Sample.Start.AddDays(-1), Sample.Start.AddDays(1), limit);
    }

    [Theory]
    [InlineData(4, new[] { 12, 11, 3, 2 })]
    [InlineData(5, new[] { 12, 11, 3, 2, 1 })]
    [InlineData(20, new[] { 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1 })]
    public void Newest_ManyOfOkParts_TakesAsManyOfOthers(int limit, int[] expected)
    {
        using var home = new TemporaryFolder();
        var options = new GatewayOptions("", home.Path, null, new MqttOptions("127.0.0.1", 1, "gateway"), null);
        var evidence = new EvidenceStore(Database.Database, options.EvidenceFolder, TimeProvider.System);
        for (var sequence = 1; sequence <= 12; sequence++)
        {
            var part = Sample.Result(sequence, sequence <= 3 ? Verdict.Ng : Verdict.Ok);
            Database.Add(part);
            evidence.Add(Sample.Station, part.ResultId, Sample.Jpeg);
        }

        new PictureSet(Database.Database, options).Newest(null, null, null, limit).Select(static picture => picture.ResultId)
            .ShouldBe(expected.Select(static sequence => Sample.Result(sequence).ResultId));
    }

    [Fact]
    public void Newest_OfASpan_GoesByTheTimeOfThePartWhateverCameFirst()
    {
        using var home = new TemporaryFolder();
        var options = new GatewayOptions("", home.Path, null, new MqttOptions("127.0.0.1", 1, "gateway"), null);
        var evidence = new EvidenceStore(Database.Database, options.EvidenceFolder, TimeProvider.System);
        foreach (var sequence in (int[])[1, 2, 3, 4])
        {
            var part = Sample.Result(sequence, Verdict.Ng) with { Evidence = "x", CapturedAt = Sample.Start.AddHours(sequence) };
            var steps = (Action[])[() => Database.Add(part), () => evidence.Add(Sample.Station, part.ResultId, Sample.Jpeg)];
            foreach (var step in sequence % 2 == 0 ? steps : steps.Reverse())
                step();
        }

        new PictureSet(Database.Database, options).Newest(null, Sample.Start.AddHours(2), Sample.Start.AddHours(4), 10)
            .Select(static picture => picture.ResultId).ShouldBe([Sample.Result(3).ResultId, Sample.Result(2).ResultId]);
    }
}
