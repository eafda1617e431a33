using System.Net.Http.Json;
using System.Text.Json;
using Inspection.Contracts;
using TestKit.Stations;

namespace EndToEnd.Tests.Page;

/// <summary>A gateway of its own with parts in lots; the reviews of the tests change its statistics.</summary>
internal sealed class ReviewedGateway : IAsyncDisposable
{
    private readonly GatewayProgram gateway;
    private readonly HttpClient client;

    private ReviewedGateway(GatewayProgram gateway)
    {
        this.gateway = gateway;
        client = new HttpClient { BaseAddress = gateway.Address };
    }

    public Uri Address => gateway.Address;

    /// <summary>Returns when so many parts are stored, and nothing more comes.</summary>
    public static async Task<ReviewedGateway> StartAsync(int parts)
    {
        var reviewed = new ReviewedGateway(await GatewayProgram.StartAsync());
        await reviewed.InspectAsync("station1", 0.1, parts);
        return reviewed;
    }

    /// <summary>A station with so large a share of bad parts, until so many parts are stored in all.</summary>
    public async Task InspectAsync(string station, double defectShare, int parts, string recipe = "default")
    {
        var line = new SimulatedLine
        {
            PartsPerSecond = 50, DefectShare = defectShare, PartsPerLot = 20, Pictures = Hall.Pictures(), Recipe = new RecipeIdentity(recipe, "0123456789ab"),
        };
        await using var simulated = await SimulatedStation.StartAsync(gateway.BrokerPort, new("lab", "line1", station), line);
        while (await StoredAsync() < parts)
            await Task.Delay(200);
    }

    /// <summary>A person says that every part is what the machine said, but that each third rejected one is good, and each tenth passed one bad.</summary>
    public async Task ReviewAsync()
    {
        var (passed, rejected) = (0, 0);
        var page = await client.GetFromJsonAsync<JsonElement>("api/v1/results?limit=200");
        foreach (var item in page.GetProperty("items").EnumerateArray())
        {
            var ok = item.GetProperty("verdict").GetString() == "OK";
            var good = ok ? ++passed % 10 != 0 : ++rejected % 3 == 0;
            var id = Uri.EscapeDataString(item.GetProperty("resultId").GetString() ?? "");
            using var answer = await client.PostAsJsonAsync(
                $"api/v1/results/{id}/reviews", new { verdict = good ? "OK" : "NG", label = good ? null : "open", reviewer = "kim" });
            answer.EnsureSuccessStatusCode();
        }
    }

    /// <summary>The newest result of the verdict.</summary>
    public async Task<string> NewestAsync(string verdict)
    {
        var page = await client.GetFromJsonAsync<JsonElement>($"api/v1/results?limit=1&verdict={verdict}");
        return page.GetProperty("items")[0].GetProperty("resultId").GetString() ?? throw new InvalidOperationException("No result has come.");
    }

    /// <summary>How many of the results of the verdict have a picture.</summary>
    public async Task<int> PicturesAsync(string verdict)
    {
        var page = await client.GetFromJsonAsync<JsonElement>($"api/v1/results?limit=200&verdict={verdict}");
        return page.GetProperty("items").EnumerateArray().Count(static item => item.GetProperty("evidenceUrl").ValueKind != JsonValueKind.Null);
    }

    public async Task<JsonElement> ResultAsync(string resultId) => await client.GetFromJsonAsync<JsonElement>($"api/v1/results/{Uri.EscapeDataString(resultId)}");

    /// <summary>Type and size of a file that the page links to.</summary>
    public async Task<(string? Type, int Bytes)> DownloadAsync(string? link)
    {
        using var answer = await client.GetAsync(link);
        answer.EnsureSuccessStatusCode();
        return (answer.Content.Headers.ContentType?.MediaType, (await answer.Content.ReadAsByteArrayAsync()).Length);
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        gateway.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<long> StoredAsync() => (await client.GetFromJsonAsync<JsonElement>("api/v1/results/count")).GetProperty("count").GetInt64();
}
