namespace Inspection.Training.Data;

/// <summary>What is done about images that occur twice.</summary>
internal static class DuplicateRules
{
    /// <summary>More near duplicates than this share of the training side are boards of one product, not copies; leaving them out would leave nothing to learn from.</summary>
    private const double MostRemoved = 0.1;

    /// <summary>Leaves one of each set of identical files, of a given split the one that validates; near duplicates on both sides of a given split stay in validation only.</summary>
    public static List<InspectedImage> Apply(List<InspectedImage> images, bool splitIsGiven, List<Finding> findings)
    {
        var kept = RemoveExact(images, findings);
        return splitIsGiven ? RemoveNear(kept, findings) : kept;
    }

    /// <summary>For each image the index of the first of those that show nearly the same.</summary>
    public static int[] Clusters(List<InspectedImage> images) => DuplicateSearch.Cluster([.. images.Select(static image => image.Fingerprint)]);

    private static List<InspectedImage> RemoveExact(List<InspectedImage> images, List<Finding> findings)
    {
        var removed = new HashSet<InspectedImage>();
        var (copies, contradicting) = (new List<(string, string)>(), new List<(string, string)>());
        foreach (var same in images.GroupBy(static image => image.Fingerprint.Content).Where(static same => same.Count() > 1))
        {
            var kept = same.OrderByDescending(static image => image.ForValidation).First();
            foreach (var copy in same.Where(image => image != kept))
            {
                removed.Add(copy);
                (copy.Source.Defects.ToHashSet().SetEquals(kept.Source.Defects) ? copies : contradicting).Add((copy.Source.TestedPath, kept.Source.TestedPath));
            }
        }
        if (copies.Count > 0)
            findings.Add(new Finding(FindingKind.ExactDuplicates, Texts.ExactDuplicates(copies.Count, copies[0])));
        if (contradicting.Count > 0)
            findings.Add(new Finding(FindingKind.ContradictingLabels, Texts.Contradicting(contradicting.Count, contradicting[0])));
        return [.. images.Where(image => !removed.Contains(image))];
    }

    private static List<InspectedImage> RemoveNear(List<InspectedImage> images, List<Finding> findings)
    {
        var clusters = Clusters(images);
        var validating = Enumerable.Range(0, images.Count).Where(index => images[index].ForValidation).Select(index => clusters[index]).ToHashSet();
        var both = Enumerable.Range(0, images.Count).Where(index => !images[index].ForValidation && validating.Contains(clusters[index])).Select(index => images[index]).ToHashSet();
        if (both.Count == 0)
            return images;
        var few = both.Count <= MostRemoved * images.Count(static image => !image.ForValidation);
        findings.Add(new Finding(FindingKind.NearDuplicates, Texts.NearDuplicatesAcross(both.Count, both.First().Source.TestedPath, few)));
        return few ? [.. images.Where(image => !both.Contains(image))] : images;
    }
}
