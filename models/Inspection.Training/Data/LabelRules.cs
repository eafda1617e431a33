namespace Inspection.Training.Data;

/// <summary>What the labels and the numbers of images say about what can be learnt.</summary>
internal static class LabelRules
{
    private const int FewestOfLabel = 4;
    private const int FewestForFigures = 100;

    public static void Report(List<InspectedImage> images, List<Finding> findings)
    {
        var counts = images.SelectMany(static image => image.Labels).CountBy(static label => label).OrderBy(static entry => entry.Key, StringComparer.Ordinal).ToArray();
        if (counts.Length == 1)
            findings.Add(new Finding(FindingKind.OneLabel, Texts.OneLabel(counts[0].Key), IsWarning: false));
        foreach (var (label, count) in counts.Where(static entry => entry.Value < FewestOfLabel))
            findings.Add(new Finding(FindingKind.RareLabel, Texts.RareLabel(label, count)));
        if (images.All(static image => image.Labels.Count > 0))
            findings.Add(new Finding(FindingKind.NoGoodImage, Texts.NoGoodImage));
        if (images.Count < FewestForFigures)
            findings.Add(new Finding(FindingKind.SmallSet, Texts.SmallSet(images.Count)));
        var sizes = images.CountBy(static image => image.Source.Size).OrderByDescending(static entry => entry.Value).ToArray();
        if (sizes.Length > 1)
            findings.Add(new Finding(FindingKind.MixedSizes, Texts.MixedSizes(sizes.Length, sizes[0].Key, sizes[0].Value), IsWarning: false));
    }
}
