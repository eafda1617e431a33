using System.Text.RegularExpressions;
using Inspection.Evaluation.Datasets;
using Inspection.Imaging;

namespace Inspection.Training.Data;

/// <summary>
/// Guesses from folders and file names which images show the same product or board. A guess is taken only where it looks like products: several groups,
/// and no label that lives in one of them, for then folders or names mean defect classes.
/// </summary>
internal static partial class ProductGroups
{
    private const int FewestGroups = 4;

    /// <summary>Share of a label's images in its largest group, above which the groups are taken for classes.</summary>
    private const double MostInOneGroup = 0.7;

    /// <summary>Labels with fewer images say nothing about groups.</summary>
    private const int FewestOfLabel = 8;

    private static readonly Func<string, string, string>[] guesses =
    [
        static (root, path) => Path.GetRelativePath(root, Path.GetDirectoryName(path) ?? root),
        static (_, path) => FirstWord().Match(Stem(path)).Value,
        static (_, path) => Running().Replace(Stem(path), ""),
    ];

    /// <returns>A group for each image; null where names and folders show none.</returns>
    public static string[]? Guess(IReadOnlyList<LabelledImage> images)
    {
        var root = CommonFolder(images);
        return guesses.Select(guess => images.Select(image => guess(root, image.TestedPath)).ToArray()).FirstOrDefault(groups => LookLikeProducts(images, groups))
            ?? AugmentedCopies(images);
    }

    /// <summary>Roboflow names copies of one photograph <c>NAME.rf.DIGITS.jpg</c>.</summary>
    private static string[]? AugmentedCopies(IReadOnlyList<LabelledImage> images)
    {
        var names = images.Select(static image => Stem(image.TestedPath).Split(".rf.")[0]).ToArray();
        return names.Distinct().Count() < names.Length && images.All(static image => image.TestedPath.Contains(".rf.", StringComparison.Ordinal)) ? names : null;
    }

    private static bool LookLikeProducts(IReadOnlyList<LabelledImage> images, string[] groups)
    {
        var count = groups.Distinct().Count();
        if (count < FewestGroups || count > images.Count / 2)
            return false;
        var ofLabel = images.Zip(groups)
            .SelectMany(static entry => entry.First.Defects.Select(static defect => defect.Label).Distinct().Select(label => (Label: label, Group: entry.Second)))
            .GroupBy(static entry => entry.Label);
        return ofLabel.All(static label => label.Count() < FewestOfLabel || label.GroupBy(static entry => entry.Group).Max(static group => group.Count()) <= MostInOneGroup * label.Count());
    }

    private static string CommonFolder(IReadOnlyList<LabelledImage> images)
    {
        var common = Path.GetDirectoryName(images[0].TestedPath) ?? "/";
        foreach (var image in images)
        {
            while (!image.TestedPath.StartsWith(common.TrimEnd('/') + "/", StringComparison.Ordinal))
                common = Path.GetDirectoryName(common) ?? "/";
        }
        return common;
    }

    private static string Stem(string path) => ImageFileReader.NameWithoutImageExtension(path);

    [GeneratedRegex("^[^_-]+")]
    private static partial Regex FirstWord();

    [GeneratedRegex("([_-]?(test|temp))?[ ._-]*[(]?[0-9]+[)]?([_-](test|temp))?$")]
    private static partial Regex Running();
}
