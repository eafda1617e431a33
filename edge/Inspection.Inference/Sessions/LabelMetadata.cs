using System.Text.RegularExpressions;

namespace Inspection.Inference.Sessions;

/// <summary>
/// Label names that exporters leave in an ONNX file: the metadata property <c>labels</c> (ids separated by commas, of this kit's training) or
/// <c>names</c> (a Python dictionary such as <c>{0: 'open', 1: 'short'}</c>, of Ultralytics).
/// </summary>
internal static partial class LabelMetadata
{
    /// <returns>The labels by index, or null where the file says nothing readable about them.</returns>
    public static IReadOnlyList<string>? Find(IReadOnlyDictionary<string, string> metadata)
    {
        if (metadata.TryGetValue("labels", out var list))
            return list.Split(',', StringSplitOptions.TrimEntries);
        if (!metadata.TryGetValue("names", out var dictionary))
            return null;
        var names = DictionaryEntry().Matches(dictionary)
            .OrderBy(static entry => int.Parse(entry.Groups["index"].ValueSpan))
            .Select(static entry => entry.Groups["name"].Value)
            .ToList();
        return names.Count > 0 ? names : null;
    }

    [GeneratedRegex("""(?<index>\d{1,6})\s*:\s*(?<quote>['"])(?<name>.*?)\k<quote>""")]
    private static partial Regex DictionaryEntry();
}
