namespace Inspection.Training.Data;

/// <summary>Brings product groups and clusters of near duplicates together.</summary>
internal static class Groups
{
    private const int FewestGroups = 4;
    private const double LargestShare = 0.5;

    /// <param name="products">A group for each image; null: each image stands alone.</param>
    /// <param name="clusters">For each image the first of those that show nearly the same.</param>
    /// <returns>Groups in which near duplicates stand together, unless that would chain most of the products to one.</returns>
    public static string[] Join(string[]? products, int[] clusters)
    {
        if (products is null)
            return [.. clusters.Select(static first => first.ToString("D8", null))];
        var joined = products.ToArray();
        for (var i = 0; i < clusters.Length; i++)
        {
            var (from, to) = (joined[i], joined[clusters[i]]);
            if (from == to)
                continue;
            for (var j = 0; j < joined.Length; j++)
            {
                if (joined[j] == from)
                    joined[j] = to;
            }
        }
        var sizes = joined.CountBy(static group => group).ToArray();
        return sizes.Length >= FewestGroups && sizes.Max(static group => group.Value) <= LargestShare * joined.Length ? joined : products;
    }
}
