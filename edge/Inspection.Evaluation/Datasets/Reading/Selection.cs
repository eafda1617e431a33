using Inspection.Contracts;

namespace Inspection.Evaluation.Datasets.Reading;

/// <summary>Which images of a data set <c>--list</c> means.</summary>
internal static class Selection
{
    /// <param name="all">Every image of the data set.</param>
    /// <param name="splits">The images of the splits that it names itself; read when asked for.</param>
    /// <param name="list">Null: all of them.</param>
    /// <exception cref="InputException">There is neither such a split nor such a list.</exception>
    public static (string Source, IReadOnlyList<CatalogueEntry> Entries) Of(
        DataFolder data, IReadOnlyList<CatalogueEntry> all, IReadOnlyDictionary<string, Func<IReadOnlyList<CatalogueEntry>>> splits, string? list, ProblemSink problems)
    {
        if (list is null)
            return (data.Root, all);
        if (SplitNames.Of(list) is { } split && splits.TryGetValue(split, out var part))
            return ($"{data.Root} ({split})", part());
        var path = FindList(data, list) ?? throw new InputException(Texts.NoSuchListOrSplit(list, data.Root, splits.Keys));
        return (path, Listed(path, all, problems));
    }

    /// <summary>A list is taken from the working folder, else from the data folder.</summary>
    public static string? FindList(DataFolder data, string list) =>
        ((string[])[Path.GetFullPath(list), Path.Combine(data.Root, list)]).FirstOrDefault(File.Exists);

    /// <summary>The images that a list names, one a line.</summary>
    public static List<CatalogueEntry> Listed(string listPath, IReadOnlyList<CatalogueEntry> all, ProblemSink problems)
    {
        var entryOf = all.DistinctBy(static entry => entry.TestedPath).ToDictionary(static entry => entry.TestedPath);
        var index = new ImageIndex([.. entryOf.Keys]);
        var lineOf = new Dictionary<string, int>();
        var entries = new List<CatalogueEntry>();
        var number = 0;
        foreach (var line in TextLines.Read(listPath))
        {
            number++;
            if (Name(line) is not { Length: > 0 } name)
                continue;
            if (name.Split('/', '\\').Contains(".."))
            {
                problems.Refuse(DataProblemKind.OutsideFolder, listPath, Texts.LeavesFolder($"{listPath}:{number}", name));
                continue;
            }
            var meant = index.Meant(name).Take(2).ToArray();
            if (meant is not [var image])
            {
                problems.Refuse(DataProblemKind.MissingImage, listPath, meant.Length == 0 ? Texts.NotInData(listPath, number, name) : Texts.Ambiguous(listPath, number, name, meant));
                continue;
            }
            if (!lineOf.TryAdd(image, number))
                problems.Note(DataProblemKind.Duplicate, listPath, Texts.ListedTwice(listPath, number, name, lineOf[image]));
            entries.Add(entryOf[image]);
        }
        return entries;
    }

    /// <summary>Without the flag −1, 0 or 1 that VOC's lists of one class carry, and without a leading <c>./</c>.</summary>
    private static string Name(string line)
    {
        var name = line.Trim();
        var end = name.LastIndexOfAny([' ', '\t']);
        if (end > 0 && name[(end + 1)..] is "-1" or "0" or "1")
            name = name[..end].TrimEnd();
        return name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name;
    }
}
