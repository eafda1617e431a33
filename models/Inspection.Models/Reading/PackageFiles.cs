using System.Security.Cryptography;
using Inspection.Contracts;

namespace Inspection.Models.Reading;

/// <summary>That the files which a manifest names lie in the package, hold something, and that the model is the one that was packaged.</summary>
internal static class PackageFiles
{
    private const int ShownDigits = 12;

    public static void Require(ModelManifest manifest, string folder, string file)
    {
        var guard = new ManifestGuard(file);
        foreach (var (role, image) in manifest.Reference.Inputs)
            Find(image, folder, $"reference.inputs.{role}", guard);
        var model = Find(manifest.Model.File, folder, "model.file", guard);
        var actual = Digest(model);
        if (actual != manifest.Model.Sha256)
            throw new InputException(Texts.OtherDigest(model, manifest.Model.Sha256[..ShownDigits], actual[..ShownDigits]));
    }

    private static string Find(string name, string folder, string key, ManifestGuard guard)
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
