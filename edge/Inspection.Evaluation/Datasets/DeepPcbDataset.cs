using Inspection.Contracts;

namespace Inspection.Evaluation.Datasets;

/// <summary>
/// DeepPCB in its published layout, and whatever else lies in it: a list names, relative to <c>PCBData</c>, <c>group/N/NAME.jpg group/N_not/NAME.txt</c>; beside NAME lie
/// <c>NAME_test.jpg</c> and <c>NAME_temp.jpg</c>; the annotation is <see cref="DeepPcbAnnotation"/>.
/// </summary>
public static class DeepPcbDataset
{
    private const string DataFolder = "PCBData";

    /// <summary>Lists taken when none is named: the published ones, in this order.</summary>
    private static readonly string[] defaultLists = ["trainval.txt", "test.txt"];

    /// <param name="folder">The folder that holds <c>PCBData</c>, or <c>PCBData</c> itself.</param>
    /// <param name="list">A file in the layout of <c>trainval.txt</c>; taken from the working folder, else from <c>PCBData</c>. Null: <c>trainval.txt</c>, else <c>test.txt</c>.</param>
    /// <exception cref="InputException">Folder, list, image or annotation is missing, or a line is malformed; the text names the file and the line.</exception>
    public static LabelledSet Read(string folder, string? list)
    {
        var root = FindRoot(Path.GetFullPath(folder));
        var listPath = FindList(root, list);
        var pairs = new List<LabelledPair>();
        var number = 0;
        foreach (var line in TextLines.Read(listPath))
        {
            number++;
            var names = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (names.Length == 0)
                continue;
            if (names.Length != 2)
                throw new InputException(Texts.MalformedListLine(listPath, number, line));
            pairs.Add(ReadPair(root, names[0], names[1], listPath, number));
        }
        return pairs.Count > 0 ? new LabelledSet(listPath, pairs) : throw new InputException(Texts.EmptyList(listPath));
    }

    private static string FindRoot(string folder)
    {
        if (!Directory.Exists(folder))
            throw new InputException(Texts.FolderMissing(folder));
        var inner = Path.Combine(folder, DataFolder);
        return Directory.Exists(inner) ? inner : folder;
    }

    private static string FindList(string root, string? list)
    {
        if (list is null)
        {
            return defaultLists.Select(name => Path.Combine(root, name)).FirstOrDefault(File.Exists)
                ?? throw new InputException(Texts.NoDefaultList(root, defaultLists, Directory.EnumerateFiles(root, "*.txt").Select(Path.GetFileName)));
        }
        string[] candidates = [Path.GetFullPath(list), Path.Combine(root, list)];
        return candidates.FirstOrDefault(File.Exists) ?? throw new InputException(Texts.ListMissing(candidates[0], root));
    }

    private static LabelledPair ReadPair(string root, string image, string annotation, string listPath, int number)
    {
        var extension = Path.GetExtension(image);
        var stem = Path.Combine(root, image[..^extension.Length]);
        string[] files = [$"{stem}_test{extension}", $"{stem}_temp{extension}", Path.Combine(root, annotation)];
        if (files.FirstOrDefault(static file => !File.Exists(file)) is { } missing)
            throw new InputException(Texts.ListedFileMissing(missing, listPath, number));
        return new LabelledPair(files[0], files[1], DeepPcbAnnotation.Read(files[2]));
    }
}
