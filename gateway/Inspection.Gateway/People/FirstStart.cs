using Inspection.Gateway.Options;

namespace Inspection.Gateway.People;

/// <summary>Says, while there is no administrator yet, how to become it; and, in an open demo, that everybody on this machine is.</summary>
internal sealed class FirstStart(PeopleStore people, SetupCode code, GatewayOptions options, IHostApplicationLifetime lifetime, ILogger<FirstStart> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Say);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Say()
    {
        if (options.IsOpenOnLoopback)
            Log.OpenOnLoopback(logger);
        else if (people.IsEmpty)
            Log.SetupWaits(logger, code.Publish(), code.File);
    }
}
