using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Inspection.Contracts;
using Inspection.Gateway.Storage;
using TestKit;

namespace Inspection.Gateway.Tests.Harness;

/// <summary>A real broker, an empty home and a gateway on both.</summary>
public abstract class GatewayTest : IAsyncLifetime
{
    private RunningGateway? gateway;

    private protected MosquittoBroker Broker { get; } = new();

    private protected TemporaryFolder HomeFolder { get; } = new();

    private protected string Home => HomeFolder.Path;

    /// <summary>Of a PostgreSQL database; null: SQLite in the home.</summary>
    private protected virtual string? ConnectionString => null;

    private protected RunningGateway Gateway => gateway ?? throw new InvalidOperationException("The gateway is not running.");

    public async Task InitializeAsync() => await StartGatewayAsync();

    private protected async Task StartGatewayAsync()
    {
        gateway = await RunningGateway.StartAsync(Broker.Port, Home, ConnectionString);
        await gateway.WaitConnectedAsync();
    }

    private protected async Task StopGatewayAsync()
    {
        if (gateway is not null)
            await gateway.DisposeAsync();
        gateway = null;
    }

    private protected void Add(ResultMessage result) => Gateway.Get<ResultWriter>().Add(Sample.Station, result, Sample.Start);

    /// <summary>Asks and expects a refusal in words.</summary>
    private protected static async Task<string> ProblemAsync(Task<HttpResponseMessage> asking, HttpStatusCode expected)
    {
        using var response = await asking;
        response.StatusCode.ShouldBe(expected);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString().ShouldNotBeNull();
    }

    private protected Task<SampleStation> ConnectStationAsync() => SampleStation.ConnectAsync(Broker.Port);

    public virtual async Task DisposeAsync()
    {
        await StopGatewayAsync();
        Broker.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        HomeFolder.Dispose();
    }
}
