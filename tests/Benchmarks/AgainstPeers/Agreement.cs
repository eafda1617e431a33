namespace Benchmarks.AgainstPeers;

/// <summary>
/// Whether two programs found the same things. Each resizes with its own library, so scores differ in the second digit: what lies just above the threshold for
/// one may lie below it for the other, and is no disagreement.
/// </summary>
internal static class Agreement
{
    /// <summary>Boxes of one thing overlap at least so much.</summary>
    private const double SameThing = 0.7;

    /// <summary>Findings that are less above the threshold need no partner.</summary>
    private const double Margin = 0.1;

    /// <summary>Share of the pictures that both saw on which they agree.</summary>
    /// <returns>0 where they saw no picture in common.</returns>
    public static double Share(IReadOnlyDictionary<string, IReadOnlyList<Finding>> ours, IReadOnlyDictionary<string, IReadOnlyList<Finding>> theirs, double threshold)
    {
        var both = ours.Keys.Where(theirs.ContainsKey).ToList();
        return both.Count == 0 ? 0 : (double)both.Count(picture => Agree(ours[picture], theirs[picture], threshold)) / both.Count;
    }

    public static bool Agree(IReadOnlyList<Finding> ours, IReadOnlyList<Finding> theirs, double threshold) =>
        HasPartners(ours, theirs, threshold) && HasPartners(theirs, ours, threshold);

    private static bool HasPartners(IReadOnlyList<Finding> findings, IReadOnlyList<Finding> others, double threshold)
    {
        var free = others.ToList();
        foreach (var finding in findings.Where(finding => finding.Score >= threshold + Margin).OrderByDescending(static finding => finding.Score))
        {
            var partner = free.Where(other => other.Label == finding.Label && other.IntersectionOverUnion(finding) >= SameThing)
                .MaxBy(other => other.IntersectionOverUnion(finding));
            if (partner is null)
                return false;
            free.Remove(partner);
        }
        return true;
    }
}
