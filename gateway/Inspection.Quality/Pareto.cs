namespace Inspection.Quality;

/// <summary>The few that make most. Pure.</summary>
public static class Pareto
{
    /// <summary>Most frequent first, those of the same count by name; those that did not occur are left out.</summary>
    public static IReadOnlyList<ParetoItem> Of(IEnumerable<(string Name, long Count)> counts)
    {
        var ordered = counts.Where(static item => item.Count > 0).OrderByDescending(static item => item.Count).ThenBy(static item => item.Name, StringComparer.Ordinal).ToArray();
        var all = ordered.Sum(static item => item.Count);
        var items = new List<ParetoItem>(ordered.Length);
        var sum = 0L;
        foreach (var (name, count) in ordered)
        {
            sum += count;
            items.Add(new ParetoItem(name, count, (double)count / all, (double)sum / all));
        }
        return items;
    }
}
