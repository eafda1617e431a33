namespace Inspection.Models.Reading;

/// <summary>The versions of one package: the subfolders that are named as semantic versions and hold a manifest.</summary>
internal static class PackageVersions
{
    /// <returns>Folder names, highest version first.</returns>
    public static IReadOnlyList<string> In(string folder) =>
    [
        .. Directory.EnumerateDirectories(folder)
            .Where(static version => File.Exists(Path.Combine(version, ManifestJson.FileName)))
            .Select(static version => SemanticVersion.TryParse(Path.GetFileName(version), out var parsed) ? parsed : null)
            .OfType<SemanticVersion>()
            .OrderDescending()
            .Select(static version => version.Text),
    ];
}
