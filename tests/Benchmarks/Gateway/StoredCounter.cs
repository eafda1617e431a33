using System.Globalization;

namespace Benchmarks.Gateway;

/// <summary>Results stored since the gateway's start, as its <c>/metrics</c> say.</summary>
internal static class StoredCounter
{
    private const string Name = "\ninspection_gateway_results_stored_total ";

    public static long Read(string metrics)
    {
        var begin = metrics.IndexOf(Name, StringComparison.Ordinal) + Name.Length;
        return long.Parse(metrics.AsSpan(begin, metrics.IndexOf('\n', begin) - begin), CultureInfo.InvariantCulture);
    }
}
