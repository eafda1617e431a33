using System.Diagnostics;

namespace Inspection.Hardware.Tests.Fakes;

/// <summary>Waits for another thread; far longer than it takes, so that only a fault fails.</summary>
internal static class Eventually
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    public static void Holds(Func<bool> condition)
    {
        for (var clock = Stopwatch.StartNew(); !condition(); Thread.Sleep(1))
            clock.Elapsed.ShouldBeLessThan(patience, "what was waited for did not come");
    }
}
