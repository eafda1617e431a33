using System.Text.RegularExpressions;
using Inspection.Contracts;

namespace Inspection.Agent.Training;

/// <summary>Names of packages: lower-case letters, digits and single hyphens.</summary>
internal static partial class PackageNames
{
    private const string Usual = "trained-model";

    /// <param name="given">Null: made of the folder's name.</param>
    /// <exception cref="InputException">The given name is none.</exception>
    public static string Of(string? given, string folder)
    {
        if (given is not null)
            return Right().IsMatch(given) ? given : throw new InputException(Texts.PackageName(given));
        var made = Wrong().Replace(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)).ToLowerInvariant(), "-").Trim('-');
        return made.Length > 0 ? made : Usual;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Right();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Wrong();
}
