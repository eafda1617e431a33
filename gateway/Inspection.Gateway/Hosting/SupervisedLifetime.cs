using System.Runtime.InteropServices;

namespace Inspection.Gateway.Hosting;

/// <summary>
/// Under a supervisor the gateway stops at SIGTERM only: Ctrl-C reaches every program of the terminal at once, and the order of stopping is the supervisor's.
/// </summary>
internal sealed class SupervisedLifetime(IHostApplicationLifetime application) : IHostLifetime, IDisposable
{
    private PosixSignalRegistration? terminate;
    private PosixSignalRegistration? interrupt;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            application.StopApplication();
        });
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, static signal => signal.Cancel = true);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        terminate?.Dispose();
        interrupt?.Dispose();
    }
}
