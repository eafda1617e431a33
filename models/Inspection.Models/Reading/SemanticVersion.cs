using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Inspection.Models.Reading;

/// <summary>A version as semver.org 2.0.0 orders it (clause 11). Build metadata is allowed and ignored.</summary>
internal sealed partial record SemanticVersion(string Text, IReadOnlyList<int> Core, IReadOnlyList<string> PreRelease) : IComparable<SemanticVersion>
{
    public static bool TryParse(string text, [NotNullWhen(true)] out SemanticVersion? version)
    {
        version = null;
        var match = Form().Match(text);
        if (!match.Success)
            return false;
        var core = new int[3];
        var numbers = match.Groups["core"].Value.Split('.');
        for (var index = 0; index < core.Length; index++)
        {
            if (!int.TryParse(numbers[index], NumberStyles.None, CultureInfo.InvariantCulture, out core[index]))
                return false;
        }
        var preRelease = match.Groups["pre"];
        version = new SemanticVersion(text, core, preRelease.Success ? preRelease.Value.Split('.') : []);
        return true;
    }

    public int CompareTo(SemanticVersion? other)
    {
        if (other is null)
            return 1;
        for (var index = 0; index < Core.Count; index++)
        {
            if (Core[index] != other.Core[index])
                return Core[index].CompareTo(other.Core[index]);
        }
        // A version without pre-release comes after every pre-release of it.
        if (PreRelease.Count == 0 || other.PreRelease.Count == 0)
            return other.PreRelease.Count.CompareTo(PreRelease.Count);
        foreach (var (mine, theirs) in PreRelease.Zip(other.PreRelease))
        {
            if (CompareIdentifiers(mine, theirs) is var order and not 0)
                return order;
        }
        return PreRelease.Count.CompareTo(other.PreRelease.Count);
    }

    private static int CompareIdentifiers(string a, string b) => (int.TryParse(a, out var x), int.TryParse(b, out var y)) switch
    {
        (true, true) => x.CompareTo(y),
        (true, false) => -1,
        (false, true) => 1,
        _ => string.CompareOrdinal(a, b),
    };

    [GeneratedRegex("""
        ^(?<core>(0|[1-9]\d*)(\.(0|[1-9]\d*)){2})
        (-(?<pre>[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*))?
        (\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Form();
}
