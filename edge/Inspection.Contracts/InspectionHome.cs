namespace Inspection.Contracts;

/// <summary>The folder below which every program of the kit writes.</summary>
public static class InspectionHome
{
    public const string Variable = "INSPECTION_HOME";

    /// <summary>The absolute path of <paramref name="given"/>, else of <c>INSPECTION_HOME</c>, else <c>~/.local/share/inspection</c>. Not created.</summary>
    public static string Folder(string? given) => Path.GetFullPath(
        given is { Length: > 0 } ? given
        : Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } variable ? variable
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "share", "inspection"));
}
