using System.Net;
using System.Net.Http.Headers;
using Inspection.Gateway.Tests.Harness;
using TestKit;

namespace Inspection.Gateway.Tests.Api;

public sealed class OperationTests : GatewayTest
{
    [Fact]
    public async Task OpenApiDocument_IsTheCommittedOne()
    {
        var served = await Gateway.Client.GetStringAsync("/openapi/v1.json");

        served.ReplaceLineEndings("\n").Trim().ShouldBe((await File.ReadAllTextAsync(RepositoryRoot.Path("gateway", "openapi-v1.json"))).ReplaceLineEndings("\n").Trim());
    }

    [Fact]
    public async Task Health_AllWell_IsOk()
    {
        var health = await Gateway.JsonAsync("/healthz");

        health.GetProperty("status").GetString().ShouldBe("ok");
        health.GetProperty("broker").GetString().ShouldBe("connected");
        health.GetProperty("database").GetString().ShouldBe("ok");
    }

    [Fact]
    public async Task Health_BrokerAway_IsDegraded()
    {
        Broker.Stop();

        await Eventually.True(async () => (await Gateway.Client.GetAsync("/healthz")).StatusCode == HttpStatusCode.ServiceUnavailable);
        var text = await (await Gateway.Client.GetAsync("/healthz")).Content.ReadAsStringAsync();
        text.ShouldContain("\"status\":\"degraded\"");
        text.ShouldContain("\"broker\":\"disconnected\"");
    }

    [Fact]
    public async Task Metrics_AfterResults_CountThem()
    {
        await using var station = await ConnectStationAsync();
        await station.PublishAsync(Sample.Result(1));
        await station.PublishAsync(Sample.Result(1));
        await station.PublishAsync(Sample.Raw("inspection/v1/a/b/c/result", [1]));
        await Eventually.True(() => Gateway.Counters.Received == 3);

        var text = await Gateway.Client.GetStringAsync("/metrics");

        text.ShouldContain("\n# TYPE inspection_gateway_results_stored_total counter\ninspection_gateway_results_stored_total 1\n");
        text.ShouldContain("\ninspection_gateway_duplicates_total 1\n");
        text.ShouldContain("\ninspection_gateway_malformed_messages_total{kind=\"json\"} 1\n");
        text.ShouldContain("\ninspection_gateway_malformed_messages_total{kind=\"too_large\"} 0\n");
        text.ShouldContain("\ninspection_gateway_broker_connected 1\n");
    }

    [Fact]
    public async Task AnyAnswer_CarriesTheSecurityHeaders()
    {
        using var response = await Gateway.Client.GetAsync("/api/v1/stations");

        response.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'self'; img-src 'self' blob: data:; connect-src 'self' ws:");
        response.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/results/of/yesterday")]
    public async Task Page_NotBuilt_IsAHintInPlainText(string path)
    {
        using var response = await Gateway.Client.GetAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType.ShouldBe(new MediaTypeHeaderValue("text/plain") { CharSet = "utf-8" });
    }

    [Fact]
    public async Task AnyPath_AskedForUnderAnotherName_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/stations") { Headers = { Host = "rebound.example" } };

        (await Gateway.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
