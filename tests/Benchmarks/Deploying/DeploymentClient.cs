using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Benchmarks.Gateway;
using Inspection.Contracts;

namespace Benchmarks.Deploying;

/// <summary>What an instructor does at the gateway's page, by its API.</summary>
internal sealed class DeploymentClient(Uri gateway) : IDisposable
{
    private const string Deployments = "api/v1/deployments";
    private static readonly TimeSpan look = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan limit = TimeSpan.FromMinutes(5);

    private readonly HttpClient http = new() { BaseAddress = gateway, Timeout = limit };

    public async Task<(string Sha256, long Bytes)> UploadAsync(string file, CancellationToken cancellation)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(await File.ReadAllBytesAsync(file, cancellation)), "file", Path.GetFileName(file) } };
        var model = await ReadAsync(await http.PostAsync("api/v1/models", form, cancellation), cancellation);
        return (model.GetProperty("sha256").GetString() ?? "", new FileInfo(file).Length);
    }

    public Task WaitForStationsAsync(int count, CancellationToken cancellation) =>
        UntilAsync(async () => (await http.GetFromJsonAsync<JsonElement>("api/v1/stations", cancellation)).GetArrayLength() == count, cancellation);

    /// <param name="station">Null: all of them.</param>
    /// <returns>The deployment's id, and the time until every station runs what was ordered.</returns>
    public async Task<(string Id, TimeSpan Time)> DeployAsync(string sha256, string? station, CancellationToken cancellation)
    {
        var begin = Stopwatch.GetTimestamp();
        var given = await ReadAsync(
            await http.PostAsJsonAsync(Deployments, new { sha256, all = station is null, stations = station is null ? null : new[] { station } }, cancellation), cancellation);
        var id = await RunningAsync(given, cancellation);
        return (id, Stopwatch.GetElapsedTime(begin));
    }

    /// <returns>The time until every station runs what it ran before.</returns>
    public async Task<TimeSpan> RollBackAsync(string deployment, CancellationToken cancellation)
    {
        var begin = Stopwatch.GetTimestamp();
        await RunningAsync(await ReadAsync(await http.PostAsJsonAsync($"{Deployments}/{deployment}/rollback", new { }, cancellation), cancellation), cancellation);
        return Stopwatch.GetElapsedTime(begin);
    }

    /// <summary>Waits until so many results are stored, or no more come.</summary>
    public async Task<long> StoredAsync(long expected, CancellationToken cancellation)
    {
        long before;
        var stored = -1L;
        do
        {
            before = stored;
            await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
            stored = StoredCounter.Read(await http.GetStringAsync("metrics", cancellation));
        }
        while (stored < expected && stored > before);
        return stored;
    }

    public void Dispose() => http.Dispose();

    private async Task<string> RunningAsync(JsonElement deployment, CancellationToken cancellation)
    {
        var id = deployment.GetProperty("id").GetString() ?? "";
        await UntilAsync(
            async () =>
            {
                var stations = (await http.GetFromJsonAsync<JsonElement>($"{Deployments}/{id}", cancellation)).GetProperty("stations").EnumerateArray().ToList();
                if (stations.Find(static station => station.GetProperty("stage").GetString() is "refused" or "rolledBack" or "notGiven") is { ValueKind: JsonValueKind.Object } failed)
                    throw new InputException(Texts.DeployFailed(failed.ToString()));
                return stations.TrueForAll(static station => station.GetProperty("stage").GetString() == "running");
            },
            cancellation);
        return id;
    }

    private static async Task UntilAsync(Func<Task<bool>> condition, CancellationToken cancellation)
    {
        for (var begin = Stopwatch.GetTimestamp(); !await condition(); await Task.Delay(look, cancellation))
        {
            if (Stopwatch.GetElapsedTime(begin) > limit)
                throw new InputException(Texts.DeployFailed($"after {limit.TotalMinutes} min"));
        }
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync(cancellation);
            return response.IsSuccessStatusCode ? JsonSerializer.Deserialize<JsonElement>(text) : throw new InputException(Texts.DeployFailed(text));
        }
    }
}
