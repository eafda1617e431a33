using Inspection.Gateway.Broker;

namespace Inspection.Gateway.Hosting;

/// <summary>Stops the gateway in order when the process that started it has gone without a word.</summary>
internal sealed class SupervisorWatch(int processId, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<SupervisorWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var supervisor = ProcessIdentity.Of(processId);
        while (supervisor is { IsRunning: true })
            await Task.Delay(Look, time, stoppingToken);
        Log.SupervisorGone(logger, processId);
        lifetime.StopApplication();
    }
}
