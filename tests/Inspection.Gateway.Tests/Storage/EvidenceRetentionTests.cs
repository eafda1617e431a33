using Inspection.Contracts;
using Inspection.Gateway.Ingest;
using Inspection.Gateway.Storage;
using Inspection.Gateway.Tests.Harness;
using Microsoft.Extensions.Logging.Abstractions;
using TestKit;

namespace Inspection.Gateway.Tests.Storage;

public abstract class EvidenceRetentionTests : DatabaseTest
{
    private readonly ManualTime time = new();
    private readonly GatewayCounters counters = new();
    private readonly EvidenceStore evidence;

    private EvidenceRetentionTests(PostgresServer? server)
        : base(server) => evidence = new EvidenceStore(Database.Database, Database.EvidenceFolder, time);

    public sealed class OnSqlite() : EvidenceRetentionTests(null);

    [Collection(SharedServer.Name)]
    public sealed class OnPostgres(PostgresServer server) : EvidenceRetentionTests(server);

    [Fact]
    public void DeleteSome_OlderThanTheLimit_GoWithTheirFilesAndFoldersButNotTheirResults()
    {
        Database.Add(Sample.Result(1));
        Add(1);
        time.Advance(TimeSpan.FromDays(6));
        Add(2);
        time.Advance(TimeSpan.FromDays(5));

        Retention(new RetentionOptions(MostDays: 10)).DeleteSome().ShouldBe(1);

        IsKept(1).ShouldBeFalse();
        IsKept(2).ShouldBeTrue();
        Directory.GetDirectories(Database.EvidenceFolder).Length.ShouldBe(1);
        Database.Reader.Find(Sample.Result(1).ResultId).ShouldNotBeNull().HasEvidence.ShouldBeFalse();
        counters.EvidenceDeleted.ShouldBe(1);
    }

    [Fact]
    public void DeleteSome_TooLargeTogether_OldestGoUntilTheRestFits()
    {
        for (var sequence = 1; sequence <= 5; sequence++)
        {
            Add(sequence);
            time.Advance(TimeSpan.FromMinutes(1));
        }
        var retention = Retention(new RetentionOptions(MostBytes: 3 * Sample.Jpeg.Length + 1));

        retention.DeleteSome().ShouldBe(2);
        retention.DeleteSome().ShouldBe(0);

        Enumerable.Range(1, 5).Where(sequence => IsKept(sequence)).ShouldBe([3, 4, 5]);
    }

    /// <summary>Pictures 1, 5: NG. 2, 3, 4, 6: OK; a person calls 3 NG, and 4 first NG and then OK again.</summary>
    [Fact]
    public void DeleteSome_TooLargeTogether_PicturesOfOkPartsGoFirst()
    {
        foreach (var sequence in (int[])[1, 2, 3, 4, 5, 6])
        {
            var result = Sample.Result(sequence, sequence is 1 or 5 ? Verdict.Ng : Verdict.Ok) with { Evidence = "somewhere" };
            // The network brings them in either order.
            if (sequence % 2 == 0)
                Add(sequence);
            Database.Add(result);
            if (sequence % 2 == 1)
                Add(sequence);
            time.Advance(TimeSpan.FromMinutes(1));
        }
        Review(3, Verdict.Ng);
        Review(4, Verdict.Ng);
        Review(4, Verdict.Ok);

        KeptAfterRoomFor(5).ShouldBe([1, 3, 4, 5, 6]);
        KeptAfterRoomFor(3).ShouldBe([1, 3, 5]);
        KeptAfterRoomFor(1).ShouldBe([5]);

        IEnumerable<int> KeptAfterRoomFor(int pictures)
        {
            Retention(new RetentionOptions(MostBytes: pictures * Sample.Jpeg.Length)).DeleteSome();
            return [.. Enumerable.Range(1, 6).Where(sequence => IsKept(sequence))];
        }

        void Review(long sequence, Verdict verdict) => Database.Reviews.Add(Sample.Result(sequence).ResultId, verdict, null, null, "kim");
    }

    [Fact]
    public void DeleteSome_MoreThanAStep_TakesThemInSteps()
    {
        for (var sequence = 1; sequence <= EvidenceRetention.Step + 1; sequence++)
            Add(sequence);
        time.Advance(TimeSpan.FromDays(2));
        var retention = Retention(new RetentionOptions(MostDays: 1));

        retention.DeleteSome().ShouldBe(EvidenceRetention.Step);
        retention.DeleteSome().ShouldBe(1);
        retention.DeleteSome().ShouldBe(0);
    }

    [Fact]
    public void DeleteSome_FileAlreadyGone_ForgetsItsRow()
    {
        Add(1);
        Directory.Delete(Database.EvidenceFolder, recursive: true);
        time.Advance(TimeSpan.FromDays(2));

        Retention(new RetentionOptions(MostDays: 1)).DeleteSome().ShouldBe(1);
    }

    [Fact]
    public void DeleteSome_NoLimits_KeepsEverything()
    {
        Add(1);
        time.Advance(TimeSpan.FromDays(10_000));

        Retention(new RetentionOptions()).DeleteSome().ShouldBe(0);
    }

    [Fact]
    public async Task Started_DeletesByItself()
    {
        Add(1);
        time.Advance(TimeSpan.FromDays(2));
        using var retention = Retention(new RetentionOptions(MostDays: 1));

        await retention.StartAsync(CancellationToken.None);

        await Eventually.True(() => !IsKept(1));
        await retention.StopAsync(CancellationToken.None);
    }

    private EvidenceRetention Retention(RetentionOptions limits) => new(evidence, limits, counters, time, NullLogger<EvidenceRetention>.Instance);

    private void Add(long sequence) => evidence.Add(Sample.Station, Sample.Result(sequence).ResultId, Sample.Jpeg).ShouldBeTrue();

    private bool IsKept(long sequence) => evidence.Find(Sample.Station.ToString(), Sample.Result(sequence).ResultId) is not null;
}
