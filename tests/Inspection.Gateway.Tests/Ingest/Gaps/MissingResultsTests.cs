using Inspection.Contracts;
using Inspection.Gateway.Ingest;
using Inspection.Gateway.Ingest.Gaps;
using Inspection.Gateway.Storage;
using Inspection.Gateway.Tests.Harness;
using Microsoft.Extensions.Logging.Abstractions;
using TestKit;

namespace Inspection.Gateway.Tests.Ingest.Gaps;

public abstract class MissingResultsTests : DatabaseTest
{
    private readonly ManualTime time = new();
    private readonly GatewayCounters counters = new();

    public sealed class OnSqlite() : MissingResultsTests(null);

    [Collection(SharedServer.Name)]
    public sealed class OnPostgres(PostgresServer server) : MissingResultsTests(server);

    private MissingResultsTests(PostgresServer? server)
        : base(server)
    {
    }

    [Fact]
    public void Due_GatewayThatStarts_AsksForWhatAnEarlierOneNeverGot()
    {
        foreach (var sequence in (long[])[1, 2, 5, 8])
            Database.Add(Sample.Result(sequence));
        var missing = Open();

        Store(missing, 9);
        missing.Told(Sample.Station, Sample.Metrics(9));
        Wait(2);

        missing.Due().ShouldBe([(Sample.Station, Range(3, 4))]);
        missing.Due().ShouldBe([(Sample.Station, Range(6, 7))]);
        missing.Due().ShouldBeEmpty();
    }

    [Fact]
    public void Due_StationThatIsQuietSinceTheGatewaysStart_IsAskedForItsTail()
    {
        Database.Add(Sample.Result(1));
        var missing = Open();

        missing.Told(Sample.Station, Sample.Metrics(3));
        Wait(5);
        missing.Told(Sample.Station, Sample.Metrics(3));
        missing.Due().ShouldBeEmpty();
        Wait(2);

        missing.Due().ShouldBe([(Sample.Station, Range(2, 3))]);
    }

    [Fact]
    public void Due_StationThatIsAway_IsAskedWhenItIsBack()
    {
        var missing = Open();
        Store(missing, 1);
        Store(missing, 3);
        Wait(60);
        missing.Due().ShouldBeEmpty();

        missing.Told(Sample.Station, Sample.Metrics(3));

        missing.Due().ShouldBe([(Sample.Station, Range(2, 2))]);
    }

    [Fact]
    public void Due_EarlierStartOfTheStation_IsNotForgottenWhileItIsNotWhole()
    {
        var missing = Open();
        Store(missing, 1);
        Store(missing, 3);
        Store(missing, 1, "boot-2");
        missing.Told(Sample.Station, Sample.Metrics(0) with { BootId = "boot-2" });
        Wait(2);

        missing.Due().ShouldBe([(Sample.Station, Range(2, 2))]);
    }

    [Fact]
    public void Due_TailOfAnEarlierStart_IsAskedForAfterARestartWithinSeconds()
    {
        var missing = Open();
        Store(missing, 1);
        missing.Told(Sample.Station, Sample.Metrics(3));
        Store(missing, 1, "boot-2");
        for (var second = 0; second < 7; second++)
        {
            Wait(1);
            missing.Told(Sample.Station, Sample.Metrics(1) with { BootId = "boot-2" });
            if (second == 5)
                missing.Due().ShouldBeEmpty();
        }
        Wait(1);
        missing.Told(Sample.Station, Sample.Metrics(1) with { BootId = "boot-2" });

        missing.Due().ShouldBe([(Sample.Station, Range(2, 3))]);
    }

    [Fact]
    public void Due_WhileABacklogComesIn_WaitsForItsEnd()
    {
        var missing = Open();
        Store(missing, 1);
        missing.Told(Sample.Station, Sample.Metrics(9) with { At = Sample.Result(1).CapturedAt.AddHours(1) });

        for (var second = 0; second < 200; second += 4)
        {
            Store(missing, 5 + second);
            Wait(4);
            missing.Told(Sample.Station, Sample.Metrics(9) with { At = Sample.Result(1).CapturedAt.AddHours(1) });
            missing.Due().ShouldBeEmpty();
        }
        Wait(1);

        missing.Due().ShouldBe([(Sample.Station, Range(2, 4))]);
        counters.Lost.ShouldBe(0);
    }

    [Fact]
    public void Due_StationThatRanForLongWithoutThisGateway_IsNotAskedForItsPast()
    {
        var missing = Open();
        Store(missing, 120_000);
        missing.Told(Sample.Station, Sample.Metrics(120_000));
        Wait(2);

        missing.Due().ShouldBeEmpty();
    }

    [Fact]
    public void Due_AskedInVain_CountsWhatIsLost()
    {
        var missing = Open();
        Store(missing, 1);
        Store(missing, 5);

        for (var second = 0; second < 120; second++)
        {
            Wait(1);
            missing.Told(Sample.Station, Sample.Metrics(5));
            missing.Due();
        }

        counters.Lost.ShouldBe(3);
        missing.Due().ShouldBeEmpty();
    }

    private static ResultRange Range(long first, long last) => new(Sample.Result(1).BootId, first, last);

    private MissingResults Open() => new(new StoredSequences(Database.Database), counters, time, NullLogger<MissingResults>.Instance);

    private void Store(MissingResults missing, long sequence, string? bootId = null)
    {
        var result = bootId is null ? Sample.Result(sequence) : Sample.Result(sequence, bootId: bootId);
        Database.Add(result);
        missing.Stored([new ArrivedResult(Sample.Station, result, Sample.Start)]);
    }

    private void Wait(double seconds) => time.Advance(TimeSpan.FromSeconds(seconds));
}
