using Inspection.Contracts;
using Inspection.Gateway.Ingest;

namespace Inspection.Gateway.Broker;

/// <summary>Keeps the gateway's own broker running from the gateway's start to its end.</summary>
internal sealed class BrokerSupervisor(MosquittoProcess broker, GatewayCounters counters, TimeProvider time, ILogger<BrokerSupervisor> logger)
    : IHostedService, IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource stop = new();
    private Task watching = Task.CompletedTask;

    /// <exception cref="InputException">The broker cannot be started.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await broker.TryAdoptAsync(cancellationToken))
        {
            Log.BrokerAdopted(logger, broker.ProcessId);
        }
        else
        {
            await broker.StartAsync(cancellationToken);
            Log.BrokerStarted(logger, broker.ProcessId);
        }
        watching = WatchAsync();
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stop.CancelAsync();
        await watching;
        await broker.StopAsync();
    }

    public void Dispose() => stop.Dispose();

    private async Task WatchAsync()
    {
        try
        {
            var wait = Look;
            while (true)
            {
                await Task.Delay(wait, time, stop.Token);
                if (broker.IsRunning)
                    continue;
                // Said at the first attempt only.
                if (wait == Look)
                    Log.BrokerEnded(logger, broker.ProcessId);
                wait = await RestartedAsync(isFirst: wait == Look) ? Look : Longer(wait);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    private async Task<bool> RestartedAsync(bool isFirst)
    {
        try
        {
            await broker.StartAsync(stop.Token);
        }
        catch (Exception problem) when (problem is InputException or IOException or UnauthorizedAccessException)
        {
            if (isFirst)
                Log.BrokerRestartFailed(logger, problem.Message);
            return false;
        }
        counters.CountBrokerRestart();
        Log.BrokerStarted(logger, broker.ProcessId);
        return true;
    }

    private static TimeSpan Longer(TimeSpan wait) => wait * 2 < LongestWait ? wait * 2 : LongestWait;
}
