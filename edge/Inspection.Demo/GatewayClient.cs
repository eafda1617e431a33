using System.Net.Http.Json;
using System.Text.Json;

namespace Inspection.Demo;

/// <summary>The few questions that the demo asks the gateway's API; null while it does not answer.</summary>
internal sealed class GatewayClient(Uri address) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(2) };

    public async Task<StatisticsReply?> StatisticsAsync(string station, string bootId, CancellationToken cancellation) =>
        (await GetAsync($"api/v1/statistics?station={Uri.EscapeDataString(station)}&bootId={bootId}", cancellation))?.Deserialize(DemoJson.Default.StatisticsReply);

    public void Dispose() => http.Dispose();

    private async Task<JsonElement?> GetAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return await http.GetFromJsonAsync(path, DemoJson.Default.JsonElement, cancellation);
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
