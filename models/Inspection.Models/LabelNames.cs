namespace Inspection.Models;

/// <summary>Names of labels as exporters write them, where two may be the same.</summary>
public static class LabelNames
{
    /// <summary>The same names, those that have occurred before with their index: ImageNet has two cranes.</summary>
    public static IReadOnlyList<string> Distinct(IReadOnlyList<string> names)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. names.Select((name, index) => seen.Add(name) ? name : $"{name} #{index}")];
    }
}
