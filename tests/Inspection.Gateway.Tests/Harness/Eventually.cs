using System.Diagnostics;

namespace Inspection.Gateway.Tests.Harness;

internal static class Eventually
{
    /// <summary>Far beyond what any step takes: a limit against hanging, not a measurement.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static Task True(Func<bool> condition) => True(() => Task.FromResult(condition()));

    public static async Task True(Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (watch.Elapsed > Limit)
                throw new TimeoutException("The condition did not come true.");
            await Task.Delay(25);
        }
    }

    public static async Task Equal(Func<Task<long>> value, long expected)
    {
        var last = await value();
        try
        {
            await True(async () => (last = await value()) == expected);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"{last} did not become {expected}.");
        }
    }
}
