using Inspection.Contracts;
using Inspection.Evaluation.Datasets.Reading;

namespace Inspection.Evaluation.Datasets.Coco;

/// <summary>
/// COCO: instances files (JSON) in <c>annotations</c>, in the data folder itself or beside their images; the images anywhere below. Each file is a split of its name's.
/// Categories are taken by name; an image without annotations is a good part.
/// </summary>
internal sealed class CocoDataset : IDatasetFormat
{
    public Catalogue Open(DataFolder data, string? list, ProblemSink problems)
    {
        var files = Files(data);
        // Of a split, the other files are none of its business.
        if (list is not null && SplitNames.Of(list) is { } wanted && files.Any(path => SplitOf(data, path) == wanted))
            files = [.. files.Where(path => SplitOf(data, path) == wanted)];
        var images = ImageIndex.Below(data.Root);
        var all = new List<CatalogueEntry>();
        var splits = new Dictionary<string, Func<IReadOnlyList<CatalogueEntry>>>();
        var labels = new List<string>();
        var fileOf = new Dictionary<string, string>();
        foreach (var file in files)
        {
            var read = new CocoReading(data, file, images, problems);
            foreach (var entry in read.Entries)
            {
                if (!fileOf.TryAdd(entry.TestedPath, file))
                    problems.Note(DataProblemKind.Duplicate, file, Texts.InTwoFiles(entry.TestedPath, fileOf[entry.TestedPath], file));
            }
            all.AddRange(read.Entries);
            labels.AddRange(read.Labels.Except(labels));
            if (SplitOf(data, file) is { } split)
            {
                var before = splits.GetValueOrDefault(split);
                splits[split] = () => [.. before?.Invoke() ?? [], .. read.Entries];
            }
        }
        var (source, selected) = Selection.Of(data, all, splits, list, problems);
        return selected.Count > 0 ? new Catalogue(source, selected, labels) : throw new InputException(Texts.NothingUsable(source));
    }

    public IReadOnlyList<string> Splits(DataFolder data) => [.. Files(data).Select(path => SplitOf(data, path)).OfType<string>().Distinct()];

    /// <summary>Where there are instances files, captions and key points beside them are none of ours.</summary>
    private static string[] Files(DataFolder data)
    {
        var files = DataFolder.Files(data.Root, static path => Path.GetExtension(path) == ".json");
        var instances = files.Where(static path => Path.GetFileName(path).StartsWith("instances", StringComparison.Ordinal)).ToArray();
        if (instances.Length > 0)
            return instances;
        return files.Length > 0 ? files : throw new InputException(Texts.NoCoco(data.Root, LayoutHint.For(data)));
    }

    /// <summary>By the file's name, else by its folder's below the data folder.</summary>
    private static string? SplitOf(DataFolder data, string file) =>
        SplitNames.In(Path.GetFileNameWithoutExtension(file)) ?? SplitNames.In(Path.GetDirectoryName(data.Shorten(file)) ?? "");
}
