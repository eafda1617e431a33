using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Gateway;

/// <summary>Results stored since the gateway's start, as its <c>/metrics</c> say.</summary>
internal static class StoredCounter
{
    private const string Name = "\ninspection_gateway_results_stored_total ";

    private static readonly TimeSpan glance = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan limit = TimeSpan.FromMinutes(5);

    /// <exception cref="InvalidOperationException">So many are not stored within five minutes.</exception>
    public static async Task WaitAsync(HttpClient gateway, long results)
    {
        for (var begin = Stopwatch.GetTimestamp(); Read(await gateway.GetStringAsync("metrics")) < results; await Task.Delay(glance))
        {
            if (Stopwatch.GetElapsedTime(begin) > limit)
                throw new InvalidOperationException("The gateway does not store what it is sent.");
        }
    }

    public static long Read(string metrics)
    {
        var begin = metrics.IndexOf(Name, StringComparison.Ordinal) + Name.Length;
        return long.Parse(metrics.AsSpan(begin, metrics.IndexOf('\n', begin) - begin), CultureInfo.InvariantCulture);
    }
}
