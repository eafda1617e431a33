using Benchmarks.Measuring;

namespace Benchmarks.Swapping;

/// <summary>Every result of a run, in the order of arrival.</summary>
internal sealed class Line(IReadOnlyList<LineResult> results)
{
    /// <summary>Sequence numbers between the first and the last that never came.</summary>
    public long Lost => results.Count == 0 ? 0 : results.Max(static result => result.Sequence) - results.Min(static result => result.Sequence) + 1 - Distinct;

    /// <summary>Results that came once more.</summary>
    public long Repeated => results.Count - Distinct;

    private long Distinct => results.Select(static result => result.Sequence).Distinct().LongCount();

    /// <summary>A gap counts whole when any of it lies between the two moments; so does one that ends after them.</summary>
    /// <returns>Null where the time is too short for a result to have come.</returns>
    public SwapWindow? Between(DateTimeOffset from, DateTimeOffset to)
    {
        var inside = results.Where(result => result.At >= from && result.At <= to).ToList();
        if (inside.Count == 0)
            return null;
        var gaps = results.Zip(results.Skip(1)).Where(pair => pair.Second.At > from && pair.First.At < to).Select(static pair => (pair.Second.At - pair.First.At).TotalMilliseconds);
        var latencies = inside.Select(static result => (result.At - result.CapturedAt).TotalMilliseconds).ToList();
        return new SwapWindow(gaps.DefaultIfEmpty().Max(), inside.Count / (to - from).TotalSeconds, Percentiles.Median(latencies), Percentiles.Of(latencies, 0.99));
    }
}
