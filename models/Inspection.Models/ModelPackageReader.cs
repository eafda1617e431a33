using Inspection.Contracts;
using Inspection.Models.Reading;

namespace Inspection.Models;

/// <summary>Reads model packages from disk and refuses those that do not keep the format of <c>models/README.md</c>.</summary>
public static class ModelPackageReader
{
    /// <summary>Checks every field of the manifest, that the files it names are there, and the model's digest. The model itself is not opened.</summary>
    /// <param name="path">A package's folder, or the <c>manifest.json</c> in it.</param>
    /// <exception cref="InputException">Something is missing or wrong; the text names file, key and value, and what would be right.</exception>
    public static ModelPackage Read(string path)
    {
        try
        {
            var folder = PackageFolder.Find(path);
            var file = Path.Combine(folder, ManifestJson.FileName);
            var manifest = ManifestFile.Read(file);
            ManifestRules.Require(manifest, file);
            PackageFiles.Require(manifest, folder, file);
            return new ModelPackage(folder, manifest);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Texts.Unreadable(path, error.Message), error);
        }
    }
}
