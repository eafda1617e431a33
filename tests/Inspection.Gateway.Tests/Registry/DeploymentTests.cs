using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Inspection.Contracts;
using Inspection.Gateway.Tests.Harness;
using TestKit;
using TestKit.Onnx;

namespace Inspection.Gateway.Tests.Registry;

public abstract class DeploymentTests : GatewayTest
{
    private readonly ModelPackageFolder package = new();

    private DeploymentTests(PostgresServer? server)
        : base(server)
    {
    }

    public sealed class OnSqlite() : DeploymentTests(null);

    [Collection(SharedServer.Name)]
    public sealed class OnPostgres(PostgresServer server) : DeploymentTests(server);

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        package.Dispose();
    }

    [Fact]
    public async Task Deploy_ToAll_OrdersEachStationAndShowsItsStep()
    {
        var (first, _) = await InstallTwoAsync();
        await using var one = await StationAsync("station-1");
        await using var two = await StationAsync("station-2");

        var deployment = await PostAsync("/api/v1/deployments", new { sha256 = first, all = true });

        deployment.GetProperty("stations").EnumerateArray().Select(StageOf).ShouldBe(["ordered", "ordered"]);
        await ReportAsync(one, OrderOf(deployment, 0), SwapStep.Downloading);
        await ReportAsync(two, OrderOf(deployment, 1), SwapStep.Refused, new BilingualText("does not fit", "맞지 않음"));
        var path = $"/api/v1/deployments/{deployment.GetProperty("id").GetString()}";
        await Eventually.True(async () => (await Gateway.JsonAsync(path)).GetProperty("stations").EnumerateArray().Select(StageOf).SequenceEqual(["underway", "refused"]));
        var shown = await Gateway.JsonAsync(path);
        shown.GetProperty("settled").GetInt32().ShouldBe(1);
        shown.GetProperty("stations")[0].GetProperty("step").GetString().ShouldBe("downloading");
        shown.GetProperty("stations")[1].GetProperty("reason").GetProperty("ko").GetString().ShouldBe("맞지 않음");
        (await Gateway.JsonAsync("/api/v1/deployments"))[0].GetProperty("id").GetString().ShouldBe(deployment.GetProperty("id").GetString());
    }

    [Fact]
    public async Task RollBack_OrdersWhatEachStationHadBefore()
    {
        var (first, second) = await InstallTwoAsync();
        await using var one = await StationAsync("station-1");
        await using var two = await StationAsync("station-2");
        // The first was ordered its model, the second was started with it.
        var before = await PostAsync("/api/v1/deployments", new { sha256 = first, stations = new[] { one.Address.ToString() } });
        await OrderedAsync("station-1", OrderOf(before, 0));
        var model = (await Gateway.JsonAsync("/api/v1/models")).EnumerateArray().First(item => item.GetProperty("sha256").GetString() == first);
        await ReportAsync(two, null, SwapStep.Idle, runs: new ModelIdentity(
            "painted-pair", model.GetProperty("version").GetString() ?? "", model.GetProperty("modelSha256").GetString() ?? ""));
        var deployment = await PostAsync("/api/v1/deployments", new { sha256 = second, stations = new[] { one.Address.ToString(), two.Address.ToString() } });
        await OrderedAsync("station-1", OrderOf(deployment, 0));
        await OrderedAsync("station-2", OrderOf(deployment, 1));

        var back = await PostAsync($"/api/v1/deployments/{deployment.GetProperty("id").GetString()}/rollback", new { });

        back.GetProperty("rollsBack").GetString().ShouldBe(deployment.GetProperty("id").GetString());
        foreach (var (station, place) in (IEnumerable<(string, int)>)[("station-1", 0), ("station-2", 1)])
        {
            await OrderedAsync(station, OrderOf(back, place));
            var desired = await Gateway.JsonAsync($"/api/v1/stations/lab/line-1/{station}/desired");
            desired.GetProperty("model").GetProperty("sha256").GetString().ShouldBe(first);
        }
        StageOf((await Gateway.JsonAsync($"/api/v1/deployments/{deployment.GetProperty("id").GetString()}")).GetProperty("stations")[0]).ShouldBe("overtaken");
    }

    [Fact]
    public async Task RollBack_ModelBeforeUnknown_SaysSo()
    {
        var (first, _) = await InstallTwoAsync();
        await using var one = await StationAsync("station-1");
        var deployment = await PostAsync("/api/v1/deployments", new { sha256 = first, all = true });

        using var response = await Gateway.Client.PostAsJsonAsync($"/api/v1/deployments/{deployment.GetProperty("id").GetString()}/rollback", new { });

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("""{ "sha256": "SHA" }""", HttpStatusCode.BadRequest)]
    [InlineData("""{ "sha256": "SHA", "stations": [] }""", HttpStatusCode.BadRequest)]
    [InlineData("""{ "sha256": "SHA", "stations": ["nowhere"] }""", HttpStatusCode.BadRequest)]
    [InlineData("""{ "sha256": "SHA", "stations": ["a/b/c"], "precision": "int4" }""", HttpStatusCode.BadRequest)]
    [InlineData("""{ "sha256": "SHA", "stations": ["a/b/c"], "swap": { "shadowParts": -1 } }""", HttpStatusCode.BadRequest)]
    [InlineData("""{ "sha256": "unknown", "all": true }""", HttpStatusCode.NotFound)]
    public async Task Deploy_WhatCannotBe_IsAProblem(string request, HttpStatusCode expected)
    {
        var (first, _) = await InstallTwoAsync();

        using var response = await Gateway.Client.PostAsync("/api/v1/deployments", new StringContent(request.Replace("SHA", first), System.Text.Encoding.UTF8, "application/json"));

        response.StatusCode.ShouldBe(expected);
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("message").GetProperty("ko").GetString().ShouldNotBeNullOrEmpty();
    }

    private async Task<(string First, string Second)> InstallTwoAsync()
    {
        foreach (var version in (string[])["1.0.0", "1.1.0"])
        {
            package.Manifest["version"] = version;
            package.Save();
            var folder = Directory.CreateDirectory(Path.Combine(Home, "models", "painted-pair", version)).FullName;
            foreach (var file in Directory.EnumerateFiles(package.Path))
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
        var models = await Gateway.JsonAsync("/api/v1/models");
        return (DigestOf("1.0.0"), DigestOf("1.1.0"));

        string DigestOf(string version) =>
            models.EnumerateArray().First(item => item.GetProperty("version").GetString() == version).GetProperty("sha256").GetString() ?? "";
    }

    private async Task<SampleStation> StationAsync(string name)
    {
        var station = await SampleStation.ConnectAsync(Broker.Port, new StationAddress("lab", "line-1", name));
        await station.AnnounceAsync(StationStatus.Online);
        await Eventually.True(async () => (await Gateway.JsonAsync("/api/v1/stations")).EnumerateArray().Any(item => item.GetProperty("name").GetString() == name));
        return station;
    }

    private static Task ReportAsync(SampleStation station, string? order, SwapStep step, BilingualText? reason = null, ModelIdentity? runs = null)
    {
        var model = runs ?? new ModelIdentity("m", "1.0.0", "ab");
        var reported = new ReportedMessage(Sample.BootId, Sample.Start, step, model, model, 0, 0, order, Reason: reason);
        return station.PublishAsync(Sample.Message(Topics.Reported(station.Address), reported, Wire.Default.ReportedMessage) with { Retain = true });
    }

    private async Task OrderedAsync(string station, string order) => await Eventually.True(async () =>
    {
        using var response = await Gateway.Client.GetAsync($"/api/v1/stations/lab/line-1/{station}/desired");
        return response.IsSuccessStatusCode && (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString() == order;
    });

    private async Task<JsonElement> PostAsync(string path, object content)
    {
        using var response = await Gateway.Client.PostAsJsonAsync(path, content);
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted, await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static string OrderOf(JsonElement deployment, int station) => deployment.GetProperty("stations")[station].GetProperty("orderId").GetString() ?? "";

    private static string? StageOf(JsonElement station) => station.GetProperty("stage").GetString();
}
