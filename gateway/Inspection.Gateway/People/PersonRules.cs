using System.Text.RegularExpressions;
using Inspection.Contracts;

namespace Inspection.Gateway.People;

/// <summary>What names and passwords must keep.</summary>
internal static partial class PersonRules
{
    public const int LeastPassword = 8;

    /// <summary>Hashing takes longer with more; nobody types so many.</summary>
    public const int MostPassword = 128;

    public const int MostDisplayName = 64;

    /// <summary>Names are told apart without regard to case.</summary>
    /// <exception cref="InputException">No name.</exception>
    public static string Name(string? given)
    {
        var name = (given ?? "").Trim().ToLowerInvariant();
        return NamePattern().IsMatch(name) ? name : throw new InputException(Texts.PersonName(given ?? ""));
    }

    /// <exception cref="InputException">Too long, or with characters that are none to be seen.</exception>
    public static string DisplayName(string? given, string name)
    {
        var shown = string.IsNullOrWhiteSpace(given) ? name : given.Trim();
        return shown.Length <= MostDisplayName && !shown.Any(char.IsControl) ? shown : throw new InputException(Texts.DisplayName(MostDisplayName));
    }

    /// <exception cref="InputException">Too short, too long, or the name itself.</exception>
    public static string Password(string? given, string name) =>
        given is { Length: >= LeastPassword and <= MostPassword } && !given.Equals(name, StringComparison.OrdinalIgnoreCase)
            ? given
            : throw new InputException(Texts.PasswordRule(LeastPassword, MostPassword));

    [GeneratedRegex(@"\A[\p{L}\p{Nd}][\p{L}\p{Nd}._\-]{0,63}\z")]
    private static partial Regex NamePattern();
}
