using Inspection.Contracts;
using Inspection.Evaluation.Datasets.Reading;

namespace Inspection.Evaluation.Datasets.DeepPcb;

/// <summary>
/// DeepPCB in its published layout, and whatever else lies in it: a list names, relative to <c>PCBData</c>, <c>group/N/NAME.jpg group/N_not/NAME.txt</c>; beside NAME lie
/// <c>NAME_test.jpg</c> and <c>NAME_temp.jpg</c>; the annotation is <see cref="DeepPcbAnnotation"/>. A line may also be the image alone, or its stem.
/// </summary>
internal sealed class DeepPcbDataset : IDatasetFormat
{
    private const string InnerFolder = "PCBData";
    private const string TestedSuffix = "_test";
    private const string TemplateSuffix = "_temp";
    private const string AnnotationsSuffix = "_not";

    /// <summary>Lists taken when none is named: the published ones, in this order.</summary>
    private static readonly string[] defaultLists = ["trainval.txt", "test.txt"];

    public Catalogue Open(DataFolder data, string? list, ProblemSink problems)
    {
        data = data.InnerOrSelf(InnerFolder);
        var listPath = FindList(data, list);
        var entries = new List<CatalogueEntry>();
        var lineOf = new Dictionary<string, int>();
        var byStem = new Lazy<ImageIndex>(() => ImageIndex.Below(data.Root));
        var number = 0;
        foreach (var line in TextLines.Read(listPath))
        {
            number++;
            var names = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (names.Length == 0)
                continue;
            if (Pair(names, byStem) is not var (image, annotation))
            {
                problems.Refuse(DataProblemKind.Malformed, listPath, Texts.MalformedListLine(listPath, number, line));
                continue;
            }
            if (ReadPair(data, image, annotation, listPath, number, problems) is not { } entry)
                continue;
            if (!lineOf.TryAdd(entry.TestedPath, number))
                problems.Note(DataProblemKind.Duplicate, listPath, Texts.ListedTwice(listPath, number, image, lineOf[entry.TestedPath]));
            entries.Add(entry);
        }
        return entries.Count > 0 ? new Catalogue(listPath, entries, null) : throw new InputException(Texts.EmptyList(listPath));
    }

    public IReadOnlyList<string> Splits(DataFolder data) =>
        [.. Lists(data.InnerOrSelf(InnerFolder)).Select(static name => SplitNames.Of(Path.GetFileNameWithoutExtension(name))).OfType<string>().Distinct()];

    private static string FindList(DataFolder data, string? list)
    {
        if (list is null)
        {
            return defaultLists.Select(name => Path.Combine(data.Root, name)).FirstOrDefault(File.Exists)
                ?? throw new InputException(Texts.NoDefaultList(data.Root, defaultLists, Lists(data)));
        }
        return Selection.FindList(data, list)
            ?? (SplitNames.Of(list) is { } split ? Lists(data).FirstOrDefault(name => SplitNames.Of(Path.GetFileNameWithoutExtension(name)) == split) : null) switch
            {
                { } named => Path.Combine(data.Root, named),
                null => throw new InputException(Texts.ListMissing(Path.GetFullPath(list), data.Root)),
            };
    }

    private static IEnumerable<string> Lists(DataFolder data) => Directory.EnumerateFiles(data.Root, "*.txt").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal);

    /// <summary>Image and annotation of a line, relative to <c>PCBData</c>; null where the line is neither form.</summary>
    private static (string Image, string Annotation)? Pair(string[] names, Lazy<ImageIndex> images)
    {
        if (names is [var both, var annotation])
            return (both, annotation);
        if (names is not [var alone])
            return null;
        var bare = DataFolder.IsImage(alone) ? Path.ChangeExtension(alone, null) : alone;
        if (bare.EndsWith(TestedSuffix, StringComparison.Ordinal))
            bare = bare[..^TestedSuffix.Length];
        if (images.Value.Meant(bare + TestedSuffix).Take(2).ToArray() is not [var found])
            return null;
        var folder = Path.GetDirectoryName(found) ?? "";
        var stem = Path.GetFileNameWithoutExtension(found)[..^TestedSuffix.Length];
        return (Path.Combine(folder, stem + Path.GetExtension(found)), Path.Combine(folder + AnnotationsSuffix, stem + ".txt"));
    }

    private static CatalogueEntry? ReadPair(DataFolder data, string image, string annotation, string listPath, int number, ProblemSink problems)
    {
        var extension = Path.GetExtension(image);
        var stem = image[..^extension.Length];
        (string Name, DataProblemKind Kind)[] wanted =
        [
            ($"{stem}{TestedSuffix}{extension}", DataProblemKind.MissingImage),
            ($"{stem}{TemplateSuffix}{extension}", DataProblemKind.MissingTemplate),
            (annotation, DataProblemKind.MissingLabels),
        ];
        var files = new string[wanted.Length];
        for (var i = 0; i < wanted.Length; i++)
        {
            if (data.Resolve(data.Root, wanted[i].Name) is not { } file)
            {
                problems.Refuse(DataProblemKind.OutsideFolder, listPath, Texts.LeavesFolder($"{listPath}:{number}", wanted[i].Name));
                return null;
            }
            if (!File.Exists(file))
            {
                problems.Refuse(wanted[i].Kind, listPath, Texts.ListedFileMissing(file, listPath, number));
                return null;
            }
            files[i] = file;
        }
        return new CatalogueEntry(files[0], files[1], (size, sink) => DeepPcbAnnotation.Read(files[2], size, sink));
    }
}
