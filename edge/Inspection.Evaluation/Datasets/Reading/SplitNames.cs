using System.Text.RegularExpressions;

namespace Inspection.Evaluation.Datasets.Reading;

/// <summary>The names that data sets give to their parts, in one spelling: train, val, trainval, test.</summary>
internal static partial class SplitNames
{
    /// <summary>The split that a file's or folder's name speaks of, such as <c>instances_val2017</c>; null where it speaks of none.</summary>
    public static string? In(string name) => Word().Match(name) is { Success: true } found ? Spell(found.Value) : null;

    /// <summary>The split that is exactly this word, in any spelling.</summary>
    public static string? Of(string word) => Word().Match(word) is { Success: true } found && found.Length == word.Length ? Spell(word) : null;

    private static string Spell(string word) => word.ToLowerInvariant() switch
    {
        "valid" or "validation" or "dev" => "val",
        "training" => "train",
        "testing" => "test",
        var usual => usual,
    };

    [GeneratedRegex("(?<![a-z])(trainval|training|train|validation|valid|val|dev|testing|test)(?![a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
