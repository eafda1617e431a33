namespace Inspection.Contracts;

/// <summary>Chooses the language from the environment as POSIX orders it: LC_ALL, LC_MESSAGES, LANG; <c>ko</c> is Korean, all else English.</summary>
public static class UserLanguages
{
    public static UserLanguage Current { get; } = FromEnvironment(Environment.GetEnvironmentVariable);

    public static UserLanguage FromEnvironment(Func<string, string?> variable)
    {
        foreach (var name in (ReadOnlySpan<string>)["LC_ALL", "LC_MESSAGES", "LANG"])
        {
            if (variable(name) is { Length: > 0 } value)
                return value.StartsWith("ko", StringComparison.OrdinalIgnoreCase) ? UserLanguage.Korean : UserLanguage.English;
        }
        return UserLanguage.English;
    }
}
