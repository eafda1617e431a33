using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Inspection.Contracts;
using Inspection.Gateway.Storage;
using TestKit;

namespace Inspection.Gateway.Tests.Harness;

/// <summary>A real broker, an empty home and a gateway on both.</summary>
/// <param name="server">Holds the gateway's database; null: SQLite in the home.</param>
public abstract class GatewayTest(PostgresServer? server = null) : IAsyncLifetime
{
    private RunningGateway? gateway;
    private string? connectionString;

    private protected MosquittoBroker Broker { get; } = new();

    private protected TemporaryFolder HomeFolder { get; } = new();

    /// <summary>Whether everybody on this machine is administrator, as in a demo.</summary>
    private protected virtual bool IsOpen => true;

    private protected string Home => HomeFolder.Path;

    private protected RunningGateway Gateway => gateway ?? throw new InvalidOperationException("The gateway is not running.");

    public async Task InitializeAsync() => await StartGatewayAsync();

    private protected async Task StartGatewayAsync()
    {
        connectionString ??= server?.CreateDatabase();
        gateway = await RunningGateway.StartAsync(Broker.Port, Home, IsOpen, connectionString);
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
