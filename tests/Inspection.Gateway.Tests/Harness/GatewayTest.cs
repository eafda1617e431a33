using TestKit;

namespace Inspection.Gateway.Tests.Harness;

/// <summary>A real broker, an empty home and a gateway on both.</summary>
public abstract class GatewayTest : IAsyncLifetime
{
    private RunningGateway? gateway;

    private protected MosquittoBroker Broker { get; } = new();

    private protected TemporaryFolder HomeFolder { get; } = new();

    /// <summary>Whether everybody on this machine is administrator, as in a demo.</summary>
    private protected virtual bool IsOpen => true;

    private protected string Home => HomeFolder.Path;

    private protected RunningGateway Gateway => gateway ?? throw new InvalidOperationException("The gateway is not running.");

    public async Task InitializeAsync() => await StartGatewayAsync();

    private protected async Task StartGatewayAsync()
    {
        gateway = await RunningGateway.StartAsync(Broker.Port, Home, IsOpen);
        await gateway.WaitConnectedAsync();
    }

    private protected async Task StopGatewayAsync()
    {
        if (gateway is not null)
            await gateway.DisposeAsync();
        gateway = null;
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
