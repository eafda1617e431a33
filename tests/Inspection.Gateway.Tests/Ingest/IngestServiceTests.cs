using System.Text;
using System.Text.Json;
using Dapper;
using Inspection.Contracts;
using Inspection.Gateway.Ingest;
using Inspection.Gateway.Live;
using Inspection.Gateway.Storage;
using Inspection.Gateway.Tests.Harness;

namespace Inspection.Gateway.Tests.Ingest;

public sealed class IngestServiceTests : GatewayTest
{
    [Fact]
    public async Task Result_SentAgain_IsStoredOnceAndCounted()
    {
        await using var station = await ConnectStationAsync();
        for (var round = 0; round < 3; round++)
        {
            for (var sequence = 1; sequence <= 20; sequence++)
                await station.PublishAsync(Sample.Result(sequence));
        }

        await Eventually.True(() => Gateway.Counters.Received == 60);
        await Eventually.True(() => Gateway.Counters.Duplicates == 40);
        Gateway.Counters.Stored.ShouldBe(20);
        (await Gateway.JsonAsync("/api/v1/statistics")).GetProperty("parts").GetInt64().ShouldBe(20);
    }

    [Fact]
    public async Task Result_SentWhileTheGatewayIsAway_IsStoredWhenItComesBack()
    {
        await using var station = await ConnectStationAsync();
        await StopGatewayAsync();
        for (var sequence = 1; sequence <= 50; sequence++)
            await station.PublishAsync(Sample.Result(sequence));

        await StartGatewayAsync();

        await Gateway.WaitForPartsAsync(50);
        Gateway.Counters.Stored.ShouldBe(50);
        Gateway.Counters.Duplicates.ShouldBe(0);
    }

    [Fact]
    public async Task Result_BeforeAndAfterTheBrokerIsKilled_IsStored()
    {
        await using (var station = await ConnectStationAsync())
            await station.PublishAsync(Sample.Result(1));
        await Gateway.WaitForPartsAsync(1);

        Broker.Kill();
        await Eventually.True(async () => (await Gateway.Client.GetAsync("/healthz")).StatusCode == System.Net.HttpStatusCode.ServiceUnavailable);
        Broker.Start();
        await Gateway.WaitConnectedAsync();

        await using var again = await ConnectStationAsync();
        await again.PublishAsync(Sample.Result(2));
        await Gateway.WaitForPartsAsync(2);
    }

    [Fact]
    public async Task Result_ThatTheBrokerLost_IsAskedForAtTheStation()
    {
        await using var station = await ConnectStationAsync();
        var asked = new TaskCompletionSource<CommandRequest?>();
        await station.SubscribeAsync(
            Topics.Command(Sample.Station), message => asked.TrySetResult(JsonSerializer.Deserialize(message.Payload.Span, Wire.Default.CommandRequest)));

        await station.PublishAsync(Sample.Result(1));
        await station.PublishAsync(Sample.Result(4));
        await Gateway.WaitForPartsAsync(2);
        for (var second = 0; second < 60 && !asked.Task.IsCompleted; second++)
        {
            await station.ReportAsync(4);
            await Task.WhenAny(asked.Task, Task.Delay(1000));
        }

        (await asked.Task).ShouldBe(new CommandRequest(CommandRequest.Resend, Results: new ResultRange(Sample.Result(1).BootId, 2, 3)));
    }

    [Fact]
    public async Task Garbage_AmongResults_IsCountedAndStopsNothing()
    {
        await using var station = await ConnectStationAsync();
        var topic = Topics.Result(Sample.Station);
        await station.PublishAsync(Sample.Raw(topic, Encoding.UTF8.GetBytes("junk")));
        await station.PublishAsync(Sample.Raw(topic, []));
        await station.PublishAsync(Sample.Raw("inspection/v1/lab/line 1/station/result", Encoding.UTF8.GetBytes("{}")));
        await station.PublishAsync(Sample.ResultOnWire(Sample.Result(1)) with { UserProperties = [] });
        await station.PublishAsync(Sample.ResultOnWire(Sample.Result(1) with { Width = -1 }));
        await station.PublishAsync(Sample.Raw(topic, new byte[MessageLimits.JsonBytes + 1]));
        await station.PublishEvidenceAsync("boot-1-00000001", Encoding.UTF8.GetBytes("no picture"));
        await station.PublishAsync(Sample.Result(1));

        await Gateway.WaitForPartsAsync(1);
        Gateway.Counters.Malformed(MalformedKind.Json).ShouldBe(2);
        Gateway.Counters.Malformed(MalformedKind.Topic).ShouldBe(1);
        Gateway.Counters.Malformed(MalformedKind.Schema).ShouldBe(1);
        Gateway.Counters.Malformed(MalformedKind.Value).ShouldBe(1);
        Gateway.Counters.Malformed(MalformedKind.TooLarge).ShouldBe(1);
        Gateway.Counters.Malformed(MalformedKind.Picture).ShouldBe(1);
    }

    [Fact]
    public async Task Evidence_BeforeItsResult_BelongsToIt()
    {
        await using var station = await ConnectStationAsync();
        var result = Sample.Result(1, Verdict.Ng, labels: "open");
        await station.PublishEvidenceAsync(result.ResultId, Sample.Jpeg);
        await station.PublishAsync(result);
        await Gateway.WaitForPartsAsync(1);

        var url = (await Gateway.JsonAsync($"/api/v1/results/{result.ResultId}")).GetProperty("evidenceUrl").GetString();

        using var response = await Gateway.Client.GetAsync(url);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("image/jpeg");
        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(Sample.Jpeg);
    }

    [Fact]
    public async Task DatabaseLockedBySomebody_HoldsResultsBackAndLosesNone()
    {
        await using var station = await ConnectStationAsync();
        using (var stranger = Gateway.Get<Database>().Open())
        {
            stranger.Execute("BEGIN IMMEDIATE");
            for (var sequence = 1; sequence <= 30; sequence++)
                await station.PublishAsync(Sample.Result(sequence));
            await Eventually.True(async () => (await Gateway.Client.GetAsync("/healthz")).StatusCode == System.Net.HttpStatusCode.ServiceUnavailable);
            Gateway.Counters.Stored.ShouldBe(0);
            stranger.Execute("ROLLBACK");
        }

        await Gateway.WaitForPartsAsync(30);
        Gateway.Counters.Stored.ShouldBe(30);
        Gateway.Counters.StorageRetries.ShouldBeGreaterThan(0);
        (await Gateway.JsonAsync("/healthz")).GetProperty("status").GetString().ShouldBe("ok");
    }

    [Fact]
    public async Task EvidenceFolderNotWritable_HoldsPicturesBackUntilItIs()
    {
        // A file where the day's folder belongs: unlike missing permission it stops root too.
        var day = Path.Combine(Home, "gateway", "evidence", $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}");
        await File.WriteAllTextAsync(day, "in the way");
        await using var station = await ConnectStationAsync();

        await station.PublishEvidenceAsync("boot-1-00000001", Sample.Jpeg);
        await Eventually.True(() => Gateway.Get<IngestStatus>().StorageProblem is not null);
        File.Delete(day);

        await Eventually.True(() => Gateway.Counters.Evidence == 1);
        Gateway.Get<IngestStatus>().StorageProblem.ShouldBeNull();
    }

    [Fact]
    public async Task StationThatVanishes_IsOfflineByItsLastWill()
    {
        var station = await ConnectStationAsync();
        await station.AnnounceAsync(StationStatus.Online);
        await Eventually.True(() => Gateway.Get<StationBoard>().RunningCount == 1);
        await station.DisposeAsync();
        await using var other = await ConnectStationAsync();

        // What the broker publishes for a station that went without a goodbye.
        await other.AnnounceAsync(StationStatus.Offline);

        await Eventually.True(() => Gateway.Get<StationBoard>().RunningCount == 0);
        var listed = (await Gateway.JsonAsync("/api/v1/stations")).EnumerateArray().Single();
        listed.GetProperty("status").GetString().ShouldBe("offline");
        listed.GetProperty("station").GetString().ShouldBe("lab/line-1/station-1");
    }

    [Fact]
    public async Task Stations_AfterARestart_AreStillKnown()
    {
        await using (var station = await ConnectStationAsync())
            await station.AnnounceAsync(StationStatus.Degraded);
        await Eventually.True(() => Gateway.Get<StationBoard>().All.Any(entry => entry.State is not null));
        await StopGatewayAsync();
        Broker.Kill();

        await using var alone = await RunningGateway.StartAsync(Broker.Port, Home);

        alone.Get<StationBoard>().All.Single().State?.Status.ShouldBe(StationStatus.Degraded);
    }

    [Fact]
    public async Task Metrics_AreShownWithTheStation()
    {
        await using var station = await ConnectStationAsync();
        await station.ReportAsync(42);

        await Eventually.True(() => Gateway.Get<StationBoard>().All.Count == 1);
        var listed = (await Gateway.JsonAsync("/api/v1/stations")).EnumerateArray().Single();
        listed.GetProperty("metrics").GetProperty("parts").GetInt64().ShouldBe(42);
    }
}
