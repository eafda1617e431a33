namespace Inspection.Training.Data;

/// <summary>Divides groups of images into training and validation, so that every label has its share on both sides as far as the groups allow. Seeded.</summary>
internal static class GroupSplit
{
    private const double ValidationShare = 0.15;

    /// <summary>With few groups each draw is a coarse one; the best of many comes close to the wanted shares.</summary>
    private const int Draws = 300;

    /// <summary>A label that training lacks cannot be learnt, which is worse than any uneven share.</summary>
    private const double PenaltyForMissingInTraining = 10;

    /// <param name="groups">A group for each image.</param>
    /// <param name="labels">The labels on each image; an image without any counts as a class of its own.</param>
    /// <returns>True for each image that validates. With at least two groups both sides have images.</returns>
    public static bool[] Divide(IReadOnlyList<string> groups, IReadOnlyList<IReadOnlyList<string>> labels, int seed)
    {
        var members = Enumerable.Range(0, groups.Count).GroupBy(index => groups[index]).OrderBy(static group => group.Key, StringComparer.Ordinal).Select(static group => group.ToArray()).ToArray();
        var kinds = labels.Select(static own => own.Count == 0 ? [""] : own.Distinct().ToArray()).ToArray();
        var totals = kinds.SelectMany(static own => own).CountBy(static kind => kind).ToDictionary();
        var random = new Random(seed);
        var wanted = Math.Max(1, (int)Math.Round(groups.Count * ValidationShare));
        var (best, least) = (Array.Empty<int[]>(), double.PositiveInfinity);
        for (var draw = 0; draw < Draws; draw++)
        {
            random.Shuffle(members);
            var taken = Take(members, wanted);
            var cost = Unevenness(taken, kinds, totals);
            if (cost < least)
                (best, least) = (taken, cost);
        }
        var validates = new bool[groups.Count];
        foreach (var index in best.SelectMany(static group => group))
            validates[index] = true;
        return validates;
    }

    /// <summary>Groups in this order until the wanted number of images is reached, never all; a group that would overshoot by more than it adds is passed over.</summary>
    private static int[][] Take(int[][] members, int wanted)
    {
        var taken = new List<int[]>();
        var images = 0;
        foreach (var group in members[..^1])
        {
            if (images >= wanted)
                break;
            if (taken.Count > 0 && images + group.Length - wanted > wanted - images)
                continue;
            taken.Add(group);
            images += group.Length;
        }
        return [.. taken];
    }

    private static double Unevenness(int[][] taken, string[][] kinds, Dictionary<string, int> totals)
    {
        var counts = taken.SelectMany(static group => group).SelectMany(index => kinds[index]).CountBy(static kind => kind).ToDictionary();
        var cost = 0.0;
        foreach (var (kind, total) in totals)
        {
            var here = counts.GetValueOrDefault(kind);
            cost += Math.Abs((double)here / total - ValidationShare) + (here == total ? PenaltyForMissingInTraining : 0);
        }
        return cost;
    }
}
