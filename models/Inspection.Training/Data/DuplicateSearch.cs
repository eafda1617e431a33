namespace Inspection.Training.Data;

/// <summary>Finds pictures that show nearly the same among many, without comparing each with each.</summary>
internal static class DuplicateSearch
{
    /// <summary>Hashes that differ in four signs agree in at least one of five bands.</summary>
    private const int Bands = 5;

    private const int BandBits = 13;

    /// <summary>In a band that so many pictures share, such as plain ones, each is compared with its next neighbours only.</summary>
    private const int MostNeighbours = 64;

    /// <returns>For each picture the index of the first of those that show nearly the same; its own where it stands alone.</returns>
    public static int[] Cluster(IReadOnlyList<Fingerprint> pictures)
    {
        var first = Enumerable.Range(0, pictures.Count).ToArray();
        for (var band = 0; band < Bands; band++)
        {
            var shift = band * BandBits;
            foreach (var bucket in Enumerable.Range(0, pictures.Count).GroupBy(index => pictures[index].Hash >> shift & ((1UL << BandBits) - 1)))
            {
                var members = bucket.ToArray();
                for (var i = 0; i < members.Length; i++)
                {
                    for (var j = i + 1; j < Math.Min(members.Length, i + 1 + MostNeighbours); j++)
                    {
                        if (Root(first, members[i]) != Root(first, members[j]) && pictures[members[i]].ShowsNearlyTheSame(pictures[members[j]]))
                            Join(first, members[i], members[j]);
                    }
                }
            }
        }
        return [.. Enumerable.Range(0, pictures.Count).Select(index => Root(first, index))];
    }

    private static int Root(int[] first, int index)
    {
        while (first[index] != index)
            index = first[index] = first[first[index]];
        return index;
    }

    private static void Join(int[] first, int a, int b)
    {
        (a, b) = (Root(first, a), Root(first, b));
        first[Math.Max(a, b)] = Math.Min(a, b);
    }
}
