namespace Inspection.Agent;

/// <summary>Stops this program when the one that started it is gone, so that a killed demo leaves nothing behind.</summary>
internal static class SupervisorWatch
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    public static async Task WaitForEndAsync(int processId, TimeProvider time, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (Directory.Exists($"/proc/{processId}") && await timer.WaitForNextTickAsync(cancellation))
        {
        }
    }
}
