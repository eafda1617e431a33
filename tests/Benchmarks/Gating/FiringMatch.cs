namespace Benchmarks.Gating;

/// <summary>
/// What a gate was told, against when it should have been. By their order, not by their distance, so that a firing before its instant is an early one however early it
/// is, and no missed one. Pure; timestamps and ticks are of one clock.
/// </summary>
internal static class FiringMatch
{
    /// <summary>A firing so long before the next instant, seconds, belongs to that one, where the one before was missed.</summary>
    private const double Nearly = 1e-3;

    /// <param name="ideal">An opening and a closing for each part, in their order.</param>
    /// <param name="writes">In their order, from the gate's safe position on; what repeats the value before is no firing.</param>
    /// <param name="frequency">Ticks in a second.</param>
    /// <returns>Microseconds of each instant that was met; late is positive. Those that a busy machine slept through are left out.</returns>
    public static List<double> Errors(IReadOnlyList<(bool Rejects, long Instant)> ideal, IReadOnlyList<(bool Rejects, long Timestamp)> writes, long frequency)
    {
        var errors = new List<double>(ideal.Count);
        var nearly = (long)(Nearly * frequency);
        var opening = 0;
        foreach (var (open, close) in Firings(writes))
        {
            while (opening + 2 < ideal.Count && open >= ideal[opening + 2].Instant - nearly)
                opening += 2;
            if (opening >= ideal.Count)
                break;
            Add(open, opening);
            // A gate that stayed open over the next part closes with that one.
            while (opening + 2 < ideal.Count && close >= ideal[opening + 2].Instant)
                opening += 2;
            Add(close, opening + 1);
            opening += 2;
        }
        return errors;

        void Add(long timestamp, int number) => errors.Add((timestamp - ideal[number].Instant) * 1e6 / frequency);
    }

    /// <summary>The gate rejects before the first write, and stays so at the end: neither is a firing.</summary>
    private static IEnumerable<(long Open, long Close)> Firings(IReadOnlyList<(bool Rejects, long Timestamp)> writes)
    {
        var (rejects, open) = (true, (long?)null);
        foreach (var write in writes)
        {
            if (write.Rejects == rejects)
                continue;
            rejects = write.Rejects;
            if (rejects)
                open = write.Timestamp;
            else if (open is { } began)
                yield return (began, write.Timestamp);
        }
    }
}
