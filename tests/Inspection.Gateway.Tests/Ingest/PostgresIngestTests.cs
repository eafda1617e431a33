using System.Net;
using Inspection.Contracts;
using Inspection.Gateway.Tests.Harness;
using TestKit;

namespace Inspection.Gateway.Tests.Ingest;

/// <summary>Its own server, which it stops.</summary>
public sealed class PostgresIngestTests : GatewayTest
{
    private readonly PostgresServer server;

    public PostgresIngestTests()
        : this(new PostgresServer())
    {
    }

    private PostgresIngestTests(PostgresServer server)
        : base(server) => this.server = server;

    [Fact]
    public async Task ServerThatGoesAndComesBack_HoldsResultsBackAndLosesNone()
    {
        await using var station = await ConnectStationAsync();
        await station.PublishAsync(Sample.Result(1));
        await Gateway.WaitForPartsAsync(1);

        server.Stop();
        for (var sequence = 1; sequence <= 20; sequence++)
            await station.PublishAsync(Sample.Result(sequence));
        await Eventually.True(async () => (await Gateway.Client.GetAsync("/healthz")).StatusCode == HttpStatusCode.ServiceUnavailable);
        (await ProblemAsync(Gateway.Client.GetAsync("/api/v1/results"), HttpStatusCode.ServiceUnavailable)).ShouldContain("database");
        server.Start();

        await Gateway.WaitForPartsAsync(20);
        (await Gateway.JsonAsync("/healthz")).GetProperty("status").GetString().ShouldBe("ok");
        (await Gateway.JsonAsync("/api/v1/quality/summary")).GetProperty("inspections").GetInt64().ShouldBe(20);
    }

    [Fact]
    public async Task Evidence_AndState_AreKept()
    {
        await using var station = await ConnectStationAsync();
        await station.AnnounceAsync(StationStatus.Online);
        await station.PublishEvidenceAsync(Sample.Result(1).ResultId, Sample.Jpeg);
        await station.PublishAsync(Sample.Result(1, Verdict.Ng, labels: "open"));
        await Gateway.WaitForPartsAsync(1);

        await StopGatewayAsync();
        await StartGatewayAsync();

        var result = await Gateway.JsonAsync($"/api/v1/results/{Sample.Result(1).ResultId}");
        (await Gateway.Client.GetByteArrayAsync(result.GetProperty("evidenceUrl").GetString())).ShouldBe(Sample.Jpeg);
        (await Gateway.JsonAsync("/api/v1/stations")).EnumerateArray().Count().ShouldBe(1);
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        server.Dispose();
    }
}
