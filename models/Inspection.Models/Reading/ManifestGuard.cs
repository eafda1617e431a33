using System.Collections;
using System.Globalization;
using Inspection.Contracts;

namespace Inspection.Models.Reading;

/// <summary>Refuses a value of one manifest, naming file, key, value and what would be right.</summary>
internal sealed class ManifestGuard(string file)
{
    public void Require(bool holds, string key, object value, LocalizedText right)
    {
        if (!holds)
            throw new InputException(Texts.WrongValue(file, key, Show(value), right));
    }

    public void RequireWord(string value, string key, params string[] words) => Require(words.Contains(value), key, value, Texts.OneOf(words));

    public void RequireText(string value, string key) => Require(!string.IsNullOrWhiteSpace(value), key, value, Texts.NotBlank);

    public void RequireShare(double value, string key) => Require(value is >= 0 and <= 1, key, value, Texts.FromZeroTo(1));

    public void RequireCount(int value, string key) => Require(value >= 0, key, value, Texts.AtLeastZero);

    /// <summary>That no name occurs twice in a list of records.</summary>
    public void RequireDistinct(IEnumerable<string> names, string list, string key)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var index = 0;
        foreach (var name in names)
            Require(seen.Add(name), $"{list}[{index++}].{key}", name, Texts.Once);
    }

    private static string Show(object value) => value switch
    {
        string text => $"\"{text}\"",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object>().Select(Show))}]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
