using System.Globalization;
using Inspection.Contracts;
using Inspection.Evaluation.Datasets.Reading;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Inspection.Evaluation.Datasets.Yolo;

/// <summary>Class names and splits of a YOLO data set.</summary>
/// <param name="Origin">The file that declares the names.</param>
/// <param name="Labels">By class index.</param>
/// <param name="Splits">Folders or lists of images, full paths inside the data folder that are there; empty where none is declared.</param>
internal sealed record YoloConfiguration(string Origin, IReadOnlyList<string> Labels, IReadOnlyDictionary<string, IReadOnlyList<string>> Splits)
{
    private static readonly string[] nameFiles = ["classes.txt", "obj.names", "labels/classes.txt"];
    private static readonly string[] splitKeys = ["train", "val", "test"];

    /// <exception cref="InputException">No class names are declared, or the declaration is malformed.</exception>
    public static YoloConfiguration Read(DataFolder data)
    {
        var files = Directory.EnumerateFiles(data.Root).Where(static path => Path.GetExtension(path) is ".yaml" or ".yml").Order(StringComparer.Ordinal)
            .OrderByDescending(static path => Path.GetFileNameWithoutExtension(path) == "data");
        foreach (var file in files)
        {
            if (Mapping(file) is { } root && Child(root, "names") is { } names)
                return OfYaml(data, file, root, names);
        }
        if (nameFiles.Select(name => Path.Combine(data.Root, name)).FirstOrDefault(File.Exists) is not { } plain)
            throw new InputException(Texts.NoYolo(data.Root, LayoutHint.For(data) is "yolo" ? null : LayoutHint.For(data)));
        return new YoloConfiguration(plain, Checked(plain, [.. TextLines.Read(plain).Select(static line => line.Trim()).Where(static line => line.Length > 0)]), new Dictionary<string, IReadOnlyList<string>>());
    }

    private static YoloConfiguration OfYaml(DataFolder data, string file, YamlMappingNode root, YamlNode names)
    {
        var labels = Checked(file, Names(file, names));
        if (Child(root, "nc") is YamlScalarNode { Value: { } count } && count != labels.Length.ToString(CultureInfo.InvariantCulture))
            throw new InputException(Texts.ClassCount(file, count, labels.Length));
        var from = Child(root, "path") is YamlScalarNode { Value: { } path } && data.Resolve(data.Root, path) is { } inside && Directory.Exists(inside) ? inside : data.Root;
        var splits = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var key in splitKeys)
        {
            var entries = Child(root, key) switch
            {
                YamlScalarNode { Value.Length: > 0 } one => [one],
                YamlSequenceNode several => several.Children.OfType<YamlScalarNode>().ToArray(),
                _ => [],
            };
            var found = entries.Select(entry => Place(data, file, from, key, entry)).OfType<string>().ToArray();
            if (found.Length > 0)
                splits[key] = found;
        }
        return new YoloConfiguration(file, labels, splits);
    }

    /// <summary>Exporters that move the file write <c>../train/images</c> for what lies beside it.</summary>
    /// <returns>Null for a test split that is not there: many sets are published without theirs.</returns>
    private static string? Place(DataFolder data, string file, string from, string key, YamlScalarNode entry)
    {
        var path = entry.Value ?? "";
        var stripped = path.StartsWith("../", StringComparison.Ordinal) ? path[3..] : path;
        var inside = ((string[])[path, stripped]).SelectMany(name => ((string[])[from, data.Root]).Select(origin => data.Resolve(origin, name))).OfType<string>().ToArray();
        var place = $"{file}:{entry.Start.Line}: {key}";
        if (inside.Length == 0)
            throw new InputException(Texts.LeavesFolder(place, path));
        return inside.FirstOrDefault(Path.Exists) ?? (key == "test" ? null : throw new InputException(Texts.SplitMissing(place, path, inside[0])));
    }

    private static string[] Names(string file, YamlNode names)
    {
        if (names is YamlSequenceNode list)
            return [.. list.Children.Select(static name => (name as YamlScalarNode)?.Value ?? "")];
        if (names is not YamlMappingNode map)
            throw new InputException(Texts.MalformedNames(file, names.Start.Line));
        var labels = new string[map.Children.Count];
        foreach (var (key, value) in map.Children)
        {
            if (!int.TryParse((key as YamlScalarNode)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= labels.Length)
                throw new InputException(Texts.MalformedNames(file, key.Start.Line));
            labels[index] = (value as YamlScalarNode)?.Value ?? "";
        }
        return labels;
    }

    private static string[] Checked(string file, string[] labels) =>
        labels.Length > 0 && labels.All(static label => !string.IsNullOrWhiteSpace(label)) && labels.Distinct().Count() == labels.Length
            ? labels : throw new InputException(Texts.MalformedNames(file, 1));

    private static YamlMappingNode? Mapping(string file)
    {
        try
        {
            using var text = new StringReader(string.Join('\n', TextLines.Read(file)));
            var stream = new YamlStream();
            stream.Load(text);
            return stream.Documents is [var document, ..] ? document.RootNode as YamlMappingNode : null;
        }
        catch (YamlException syntax)
        {
            throw new InputException(Texts.NoYaml(file, syntax.Start.Line, syntax.Message), syntax);
        }
    }

    private static YamlNode? Child(YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;
}
