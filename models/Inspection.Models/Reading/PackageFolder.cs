using Inspection.Contracts;

namespace Inspection.Models.Reading;

/// <summary>Finds the folder that a person means by a path.</summary>
internal static class PackageFolder
{
    /// <returns>The absolute path of a folder that holds a manifest.</returns>
    public static string Find(string path)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0'))
            throw new InputException(Texts.NoPackage(path));
        var full = Path.GetFullPath(path);
        if (File.Exists(full))
            return Path.GetFileName(full) == ManifestJson.FileName ? Path.GetDirectoryName(full) ?? full : throw Refuse(path, full);
        if (!Directory.Exists(full))
            throw new InputException(Texts.NoPackage(path));
        return File.Exists(Path.Combine(full, ManifestJson.FileName)) ? Path.TrimEndingDirectorySeparator(full) : throw RefuseFolder(path, full);
    }

    private static InputException Refuse(string path, string full) =>
        new(full.EndsWith(".onnx", StringComparison.OrdinalIgnoreCase) ? Texts.BareModel(path) : Texts.NotAPackage(path));

    private static InputException RefuseFolder(string path, string full)
    {
        var versions = PackageVersions.In(full);
        return new(versions.Count > 0 ? Texts.FolderOfVersions(path, versions) : Texts.NoManifest(path));
    }
}
