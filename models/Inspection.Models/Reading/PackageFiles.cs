using System.Security.Cryptography;
using Inspection.Contracts;

namespace Inspection.Models.Reading;

/// <summary>That the files which a manifest names lie in the package, hold something, and that the models are those that were packaged.</summary>
internal static class PackageFiles
{
    private const int ShownDigits = 12;

    public static void Require(ModelManifest manifest, string folder, string file)
    {
        var guard = new ManifestGuard(file);
        foreach (var (role, image) in manifest.Reference?.Inputs ?? new Dictionary<string, string>())
            Find(image, folder, $"reference.inputs.{role}", guard);
        RequireModel(manifest.Model.File, manifest.Model.Sha256, folder, "model.file", guard);
        var alternatives = manifest.Alternatives ?? [];
        for (var index = 0; index < alternatives.Count; index++)
            RequireModel(alternatives[index].File, alternatives[index].Sha256, folder, $"alternatives[{index}].file", guard);
    }

    private static void RequireModel(string name, string digest, string folder, string key, ManifestGuard guard)
    {
        var file = Find(name, folder, key, guard);
        var actual = Digest(file);
        if (actual != digest)
            throw new InputException(Texts.OtherDigest(file, digest[..ShownDigits], actual[..ShownDigits]));
    }

    /// <returns>The absolute path of a file that the manifest names under <paramref name="key"/>.</returns>
    public static string Find(string name, string folder, string key, ManifestGuard guard)
    {
        guard.RequireText(name, key);
        guard.Require(!name.Contains('\0'), key, name, Texts.InsideThePackage);
        var path = Path.GetFullPath(Path.Combine(folder, name));
        guard.Require(path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal), key, name, Texts.InsideThePackage);
        var found = new FileInfo(path);
        if (!found.Exists)
            throw new InputException(Texts.MissingFile(path, key));
        if (found.Length == 0)
            throw new InputException(Texts.EmptyFile(path, key));
        return path;
    }

    private static string Digest(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
