using System.Diagnostics.CodeAnalysis;

namespace Inspection.Imaging.Golden;

/// <summary>The naming of tested image and template in pairs: <c>X_test</c> and <c>X_temp</c>.</summary>
internal static class PairName
{
    public const string TestedSuffix = "_test";
    public const string TemplateSuffix = "_temp";

    /// <param name="tested">A file name without extension.</param>
    public static bool TryTemplateOf(string tested, [NotNullWhen(true)] out string? template)
    {
        template = tested.EndsWith(TestedSuffix, StringComparison.Ordinal) ? tested[..^TestedSuffix.Length] + TemplateSuffix : null;
        return template is not null;
    }
}
