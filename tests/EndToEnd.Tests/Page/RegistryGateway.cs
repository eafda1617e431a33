using System.Net.Http.Json;
using System.Text.Json;
using Inspection.Contracts;
using TestKit.Onnx;
using TestKit.Stations;

namespace EndToEnd.Tests.Page;

/// <summary>A gateway of its own, whose registry the tests fill and empty.</summary>
internal sealed class RegistryGateway : IAsyncDisposable
{
    public const string Password = "correct horse";

    private readonly GatewayProgram gateway;
    private readonly HttpClient client;
    private readonly List<IAsyncDisposable> stations = [];

    private RegistryGateway(GatewayProgram gateway)
    {
        this.gateway = gateway;
        client = new HttpClient { BaseAddress = gateway.Address };
    }

    public Uri Address => gateway.Address;

    public static async Task<RegistryGateway> StartAsync(bool isOpen = true) => new(await GatewayProgram.StartAsync(isOpen));

    /// <summary>An ONNX file that answers every picture with one row of that score; for a form, nothing in it says what it means.</summary>
    public static byte[] BareModel(float score = 0.9f) =>
        new FixedModel("images", OnnxElement.Real, 1, 3, 32, 32).Gives("rows", [1, 2, 6], [6, 8, 20, 24, score, 0, 0, 0, 0, 0, 0, 0]).ToArray();

    /// <summary>A package <c>my-net</c> that finds one defect on every picture where the score reaches 0.5, and none below.</summary>
    /// <returns>Its entry in the registry.</returns>
    public async Task<JsonElement> UploadAsync(string version, float score)
    {
        var manifest = $$"""
            {
              "name": "my-net", "version": "{{version}}", "title": { "en": "Substrate, one picture", "ko": "기판, 이미지 한 장" },
              "inputs": [{ "layout": "NCHW", "color": "rgb", "normalisation": { "scale": 1, "mean": [0], "std": [1] }, "resize": "stretch" }],
              "output": { "head": "yolo-end2end" }, "labels": ["open", "short"], "threshold": 0.5,
              "measured": [{ "data": "Line 1, March", "images": 240, "map50": {{score}}, "note": "by hand" }]
            }
            """;
        using var form = new MultipartFormDataContent { { new ByteArrayContent(BareModel(score)), "file", "model.onnx" }, { new StringContent(manifest), "manifest" } };
        using var answer = await client.PostAsync("api/v1/models", form);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>A station that runs <paramref name="model"/> and does with orders what the test says.</summary>
    public async Task<OrderedStation> AddStationAsync(string name, JsonElement model)
    {
        var runs = new ModelIdentity(
            model.GetProperty("name").GetString() ?? "", model.GetProperty("version").GetString() ?? "", model.GetProperty("modelSha256").GetString() ?? "");
        var station = await OrderedStation.StartAsync(gateway.BrokerPort, new StationAddress("lab", "line1", name), runs);
        stations.Add(station);
        await UntilAsync(async () => (await client.GetFromJsonAsync<JsonElement>("api/v1/stations")).EnumerateArray().Any(item => item.GetProperty("name").GetString() == name));
        return station;
    }

    /// <summary>Stores pictures of defective parts until there are so many.</summary>
    public async Task StorePicturesAsync(int count)
    {
        var line = new SimulatedLine { PartsPerSecond = 20, DefectShare = 1, Pictures = Hall.Pictures() };
        await using var station = await SimulatedStation.StartAsync(gateway.BrokerPort, new("lab", "line1", "station1"), line);
        await UntilAsync(async () => (await client.GetFromJsonAsync<JsonElement>("api/v1/results/count")).GetProperty("count").GetInt64() >= count);
    }

    /// <summary>The first administrator, who stays signed in here, and a trainee.</summary>
    public async Task SetUpPeopleAsync(string trainee)
    {
        using var first = await client.PostAsJsonAsync("api/v1/setup", new { name = "admin", password = Password });
        first.EnsureSuccessStatusCode();
        using var second = await client.PostAsJsonAsync("api/v1/people", new { name = trainee, password = Password, role = "trainee" });
        second.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var station in stations)
            await station.DisposeAsync();
        client.Dispose();
        gateway.Dispose();
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        while (!await condition())
            await Task.Delay(200);
    }
}
