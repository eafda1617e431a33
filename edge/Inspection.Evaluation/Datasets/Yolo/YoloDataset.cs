using Inspection.Contracts;
using Inspection.Evaluation.Datasets.Reading;

namespace Inspection.Evaluation.Datasets.Yolo;

/// <summary>
/// YOLO: a text file for each image with rows <c>class cx cy w h</c> as shares of the image, in <c>labels</c> where the image lies in <c>images</c>, else beside it. Class names and
/// splits come from <c>data.yaml</c>, or names from <c>classes.txt</c> and splits from folders of that name. An image without a text file is a good part.
/// </summary>
internal sealed class YoloDataset : IDatasetFormat
{
    private const string ImageFolder = "images";
    private const string LabelFolder = "labels";
    private static readonly string[] notLabels = ["classes.txt", "train.txt", "val.txt", "test.txt"];

    public Catalogue Open(DataFolder data, string? list, ProblemSink problems)
    {
        var configuration = YoloConfiguration.Read(data);
        var images = ImagesBySplit(data, configuration);
        var entries = images.SelectMany(static split => split.Images).Distinct()
            .ToDictionary(static image => image, image => Entry(image, LabelOf(data, image), configuration));
        if (entries.Count == 0)
            throw new InputException(Texts.NoYolo(data.Root, LayoutHint.For(data)));
        if (list is null)
            ReportLost(data, entries.Keys, problems);
        var splits = images.Where(static split => split.Name is not null)
            .ToDictionary(static split => split.Name ?? "", split => (Func<IReadOnlyList<CatalogueEntry>>)(() => [.. split.Images.Select(image => entries[image])]));
        var (source, selected) = Selection.Of(data, [.. entries.Values], splits, list, problems);
        return selected.Count > 0 ? new Catalogue(source, selected, configuration.Labels) : throw new InputException(Texts.NothingUsable(source));
    }

    public IReadOnlyList<string> Splits(DataFolder data) =>
        [.. ImagesBySplit(data, YoloConfiguration.Read(data)).Select(static split => split.Name).OfType<string>()];

    private static List<(string? Name, IReadOnlyList<string> Images)> ImagesBySplit(DataFolder data, YoloConfiguration configuration)
    {
        if (configuration.Splits.Count > 0)
            return [.. configuration.Splits.Select(split => ((string?)split.Key, (IReadOnlyList<string>)[.. split.Value.SelectMany(path => Images(data, path)).Distinct()]))];
        return
        [
            .. DataFolder.Files(data.Root, DataFolder.IsImage)
                .GroupBy(image => data.Shorten(image).Split(Path.DirectorySeparatorChar)[..^1].Select(SplitNames.Of).FirstOrDefault(static split => split is not null))
                .Select(static split => (split.Key, (IReadOnlyList<string>)[.. split])),
        ];
    }

    /// <summary>The images of a folder, or those that a text file names.</summary>
    private static IEnumerable<string> Images(DataFolder data, string path)
    {
        if (Directory.Exists(path))
            return DataFolder.Files(path, DataFolder.IsImage);
        return TextLines.Read(path).Select((line, index) => (Line: line.Trim(), Number: index + 1)).Where(static line => line.Line.Length > 0).Select(line =>
        {
            string[] origins = [Path.GetDirectoryName(path) ?? data.Root, data.Root];
            var resolved = origins.Select(origin => data.Resolve(origin, line.Line)).OfType<string>().ToArray();
            if (resolved.Length == 0)
                throw new InputException(Texts.LeavesFolder($"{path}:{line.Number}", line.Line));
            return resolved.FirstOrDefault(File.Exists) ?? throw new InputException(Texts.NotInData(path, line.Number, line.Line));
        });
    }

    private static CatalogueEntry Entry(string image, string label, YoloConfiguration configuration) =>
        new(image, null, (size, sink) => File.Exists(label) ? YoloAnnotation.Read(label, size, configuration, sink) : []);

    /// <summary>In the tree of labels, unless only beside the image there is a file. What the folders above the data folder are called does not matter.</summary>
    private static string LabelOf(DataFolder data, string image)
    {
        var beside = Path.ChangeExtension(image, ".txt");
        var folders = data.Shorten(beside).Split(Path.DirectorySeparatorChar);
        var at = Array.LastIndexOf(folders, ImageFolder);
        if (at < 0)
            return beside;
        folders[at] = LabelFolder;
        var inTree = Path.Combine([data.Root, .. folders]);
        return !File.Exists(inTree) && File.Exists(beside) ? beside : inTree;
    }

    /// <summary>Label files whose image is not there.</summary>
    private static void ReportLost(DataFolder data, IEnumerable<string> images, ProblemSink problems)
    {
        var expected = images.Select(image => LabelOf(data, image)).ToHashSet();
        var folders = expected.Select(Path.GetDirectoryName).OfType<string>().Where(Directory.Exists).Distinct().Order(StringComparer.Ordinal);
        foreach (var label in folders.SelectMany(static folder => Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)))
        {
            if (!expected.Contains(label) && !notLabels.Contains(Path.GetFileName(label)) && Path.GetDirectoryName(label) != data.Root)
                problems.Refuse(DataProblemKind.MissingImage, label, Texts.AnnotationWithoutImage(label, Path.GetFileNameWithoutExtension(label), data.Root));
        }
    }
}
