using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Inspection.Contracts;
using Inspection.Gateway.Tests.Harness;
using TestKit;
using TestKit.Onnx;

namespace Inspection.Gateway.Tests.Api;

public sealed class ModelEndpointsTests : GatewayTest
{
    private readonly ModelPackageFolder package = new();

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        package.Dispose();
    }

    [Fact]
    public async Task Models_PackageInTheFolder_IsListedByTheDigestOfItsArchive()
    {
        Install("1.0.0");

        var item = (await Gateway.JsonAsync("/api/v1/models")).EnumerateArray().ShouldHaveSingleItem();

        var archive = await Gateway.Client.GetByteArrayAsync($"/api/v1/models/{item.GetProperty("sha256").GetString()}");
        item.GetProperty("name").GetString().ShouldBe("painted-pair");
        item.GetProperty("sha256").GetString().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(archive)));
        item.GetProperty("bytes").GetInt64().ShouldBe(archive.Length);
    }

    [Fact]
    public async Task Models_FileOfAPackageChanges_IsAnotherPackage()
    {
        Install("1.0.0");
        var before = await DigestAsync();

        File.WriteAllText(Path.Combine(Home, "models", "painted-pair", "1.0.0", "card.md"), "card");

        (await DigestAsync()).ShouldNotBe(before);
        (await Gateway.Client.GetAsync($"/api/v1/models/{before}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Models_DamagedPackage_IsLeftOut()
    {
        Install("1.0.0");
        File.AppendAllText(Path.Combine(Home, "models", "painted-pair", "1.0.0", ModelPackageFolder.ModelName), "x");

        (await Gateway.JsonAsync("/api/v1/models")).GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Archive_InRanges_IsTheSameFile()
    {
        Install("1.0.0");
        var digest = await DigestAsync();
        var whole = await Gateway.Client.GetByteArrayAsync($"/api/v1/models/{digest}");

        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/models/{digest}");
        request.Headers.Range = new RangeHeaderValue(100, null);
        request.Headers.IfRange = new RangeConditionHeaderValue(new EntityTagHeaderValue($"\"{digest}\""));
        using var response = await Gateway.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(whole[100..]);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("..%2f..%2fresults.db")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task Archive_Unknown_IsAProblem(string digest) =>
        (await Gateway.Client.GetAsync($"/api/v1/models/{digest}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Desired_Put_IsKeptByTheBrokerForTheStation()
    {
        Install("1.0.0");
        var digest = await DigestAsync();

        var response = await Gateway.Client.PutAsJsonAsync("/api/v1/stations/lab/line-1/station-1/desired", new { sha256 = digest, id = "order-1", swap = new { shadowParts = 3 } });

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var order = await response.Content.ReadFromJsonAsync<JsonElement>();
        order.GetProperty("model").GetProperty("url").GetString().ShouldBe($"{Gateway.Address}api/v1/models/{digest}");
        order.GetProperty("swap").GetProperty("guardParts").GetInt32().ShouldBe(new SwapSettings().GuardParts);
        var heard = new TaskCompletionSource<DesiredMessage?>();
        await using var station = await ConnectStationAsync();
        await station.SubscribeAsync(Topics.Desired(Sample.Station), message => heard.TrySetResult(JsonSerializer.Deserialize(message.Payload.Span, Wire.Default.DesiredMessage)));
        (await heard.Task.WaitAsync(TimeSpan.FromSeconds(30)))?.Id.ShouldBe("order-1");
        await Eventually.True(async () => (await Gateway.Client.GetAsync("/api/v1/stations/lab/line-1/station-1/desired")).StatusCode == HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("lab/line-1/station-1", "unknown", HttpStatusCode.NotFound)]
    [InlineData("lab/line 1/station-1", null, HttpStatusCode.BadRequest)]
    public async Task Desired_PutOfWhatCannotBe_IsAProblem(string station, string? digest, HttpStatusCode status)
    {
        Install("1.0.0");

        var response = await Gateway.Client.PutAsJsonAsync($"/api/v1/stations/{station}/desired", new { sha256 = digest ?? await DigestAsync() });

        response.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task Reported_OfAStation_IsShown()
    {
        await using var station = await ConnectStationAsync();
        var model = new ModelIdentity("m", "1.0.0", "ab");
        var reported = new ReportedMessage(Sample.BootId, Sample.Start, SwapStep.Refused, model, model, 0, 0, "order-1", Reason: new BilingualText("why", "이유"));

        await station.PublishAsync(Sample.Message(Topics.Reported(Sample.Station), reported, Wire.Default.ReportedMessage) with { Retain = true });

        const string path = "/api/v1/stations/lab/line-1/station-1/reported";
        await Eventually.True(async () => (await Gateway.Client.GetAsync(path)).StatusCode == HttpStatusCode.OK);
        var shown = await Gateway.JsonAsync(path);
        shown.GetProperty("step").GetString().ShouldBe("refused");
        shown.GetProperty("dropped_during_swap").GetInt64().ShouldBe(0);
        shown.GetProperty("reason").GetProperty("ko").GetString().ShouldBe("이유");
    }

    private async Task<string> DigestAsync() => (await Gateway.JsonAsync("/api/v1/models"))[0].GetProperty("sha256").GetString().ShouldNotBeNull();

    private void Install(string version)
    {
        var folder = Path.Combine(Home, "models", "painted-pair", version);
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(package.Path))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }
}
