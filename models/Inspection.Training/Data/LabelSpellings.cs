namespace Inspection.Training.Data;

/// <summary>Labels that differ only in letter case, spaces, hyphens and the like.</summary>
internal static class LabelSpellings
{
    /// <summary>For each spelling the one to use: the commonest of its kind.</summary>
    /// <param name="occurrences">How often each spelling occurs.</param>
    public static Dictionary<string, string> Unify(IReadOnlyDictionary<string, int> occurrences) => occurrences.Keys
        .GroupBy(static label => string.Concat(label.Where(char.IsLetterOrDigit)).ToUpperInvariant() is { Length: > 0 } plain ? plain : label)
        .SelectMany(same =>
        {
            var chosen = same.OrderByDescending(label => occurrences[label]).ThenBy(static label => label, StringComparer.Ordinal).First();
            return same.Select(label => (label, chosen));
        })
        .ToDictionary();
}
