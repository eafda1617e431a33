using System.Net.Http.Json;
using System.Text.Json;
using Inspection.Gateway.Ingest;
using Inspection.Gateway.Options;
using Inspection.Gateway.Registry.Uploads;
using Inspection.Mqtt;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Inspection.Gateway.Tests.Harness;

/// <summary>The whole gateway in this process, with a real Kestrel on a free port and somebody else's broker.</summary>
internal sealed class RunningGateway : IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningGateway(WebApplication app)
    {
        this.app = app;
        Client = new HttpClient { BaseAddress = Address };
    }

    public HttpClient Client { get; }

    public Uri Address => new(app.Urls.Single());

    public GatewayCounters Counters => Get<GatewayCounters>();

    public static async Task<RunningGateway> StartAsync(int brokerPort, string home, bool isOpen = true, string? connectionString = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = home });
        var options = new GatewayOptions("http://127.0.0.1:0", home, null, new MqttOptions("127.0.0.1", brokerPort, "gateway"), null)
        {
            ModelFolders = [Path.Combine(home, "models")],
            IsOpenOnLoopback = isOpen,
            Uploads = new UploadLimits(16 << 20, TimeSpan.FromMinutes(2), 1L << 30),
            ConnectionString = connectionString,
        };
        var app = GatewayApplication.Build(builder, options);
        await app.StartAsync();
        return new RunningGateway(app);
    }

    public T Get<T>() where T : notnull => app.Services.GetRequiredService<T>();

    public Task WaitConnectedAsync() => Eventually.True(() => Get<IngestStatus>().IsConnected);

    public Task<JsonElement> JsonAsync(string path) => Client.GetFromJsonAsync<JsonElement>(path);

    /// <summary>Waits until the database holds so many results of the sample station.</summary>
    public Task WaitForPartsAsync(long count) => Eventually.True(async () => (await JsonAsync("/api/v1/statistics")).GetProperty("parts").GetInt64() >= count);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
