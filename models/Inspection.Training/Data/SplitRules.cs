using Inspection.Contracts;

namespace Inspection.Training.Data;

/// <summary>What can be wrong with a split that was given.</summary>
internal static class SplitRules
{
    public static void Report(List<InspectedImage> images, List<Finding> findings)
    {
        RequireBothSides(images);
        findings.Add(new Finding(
            FindingKind.Split, Texts.GivenSplit(images.Count(static image => !image.ForValidation), images.Count(static image => image.ForValidation)), IsWarning: false));
        if (ProductGroups.Guess([.. images.Select(static image => image.Source)]) is { } products)
            ReportLeakage(images, products, findings);
        ReportOneSided(images, findings);
    }

    /// <exception cref="InputException">One side has no image, or no defect.</exception>
    public static void RequireBothSides(List<InspectedImage> images)
    {
        foreach (var validating in (bool[])[false, true])
        {
            if (!images.Any(image => image.ForValidation == validating && image.Labels.Count > 0))
                throw new InputException(Texts.EmptySide(validating));
        }
    }

    private static void ReportLeakage(List<InspectedImage> images, string[] products, List<Finding> findings)
    {
        for (var i = 0; i < products.Length; i++)
            images[i].Group = products[i];
        var learnt = images.Where(static image => !image.ForValidation).Select(static image => image.Group).ToHashSet();
        var leaked = images.Where(image => image.ForValidation && learnt.Contains(image.Group)).ToArray();
        if (leaked.Length > 0)
            findings.Add(new Finding(FindingKind.ProductLeakage, Texts.Leakage(leaked.Length, images.Count(static image => image.ForValidation), leaked[0].Group)));
    }

    private static void ReportOneSided(List<InspectedImage> images, List<Finding> findings)
    {
        var sides = images.ToLookup(static image => image.ForValidation, static image => image.Labels);
        var learnt = sides[false].SelectMany(static labels => labels).ToHashSet();
        var validated = sides[true].SelectMany(static labels => labels).ToHashSet();
        var (onlyLearnt, onlyValidated) = (learnt.Except(validated).Order().ToArray(), validated.Except(learnt).Order().ToArray());
        if (learnt.Count == onlyLearnt.Length)
            throw new InputException(Texts.OtherLabels(onlyLearnt, onlyValidated));
        if (onlyLearnt.Length > 0 || onlyValidated.Length > 0)
            findings.Add(new Finding(FindingKind.LabelOnOneSide, Texts.OneSided(onlyLearnt, onlyValidated)));
    }
}
