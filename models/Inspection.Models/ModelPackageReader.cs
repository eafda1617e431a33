using Inspection.Contracts;
using Inspection.Models.Onnx;
using Inspection.Models.Reading;

namespace Inspection.Models;

/// <summary>Reads model packages from disk and refuses those that do not keep the format of <c>models/README.md</c>.</summary>
public static class ModelPackageReader
{
    /// <summary>Checks every field of the manifest, that the files it names are there, and the model's digest. The model itself is not opened.</summary>
    /// <param name="path">A package's folder, the <c>manifest.json</c> in it, or an ONNX file whose own metadata say all that a manifest would.</param>
    /// <param name="exports">What is known of other exporters; without it a package must say everything itself.</param>
    /// <exception cref="InputException">Something is missing or wrong; the text names file, key and value, and what would be right.</exception>
    public static ModelPackage Read(string path, IModelExports? exports = null)
    {
        try
        {
            return exports is not null && IsBare(path) ? ReadBare(path, exports) : ReadFolder(path, exports);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Texts.Unreadable(path, error.Message), error);
        }
    }

    private static bool IsBare(string path) => path.EndsWith(".onnx", StringComparison.OrdinalIgnoreCase) && File.Exists(path);

    private static ModelPackage ReadBare(string path, IModelExports exports)
    {
        var full = Path.GetFullPath(path);
        var graph = OnnxFile.Read(full);
        if (exports.Describe(full, graph) is null)
        {
            exports.RequireRunnable(full);
            throw new InputException(Texts.BareModelSeen(path, GraphSight.Of(graph, exports), exports.Example(graph, [])));
        }
        var manifest = ManifestFile.ReadBare(full, exports);
        ManifestRules.Require(manifest, full);
        return new ModelPackage(Path.GetDirectoryName(full) ?? full, manifest);
    }

    private static ModelPackage ReadFolder(string path, IModelExports? exports)
    {
        var folder = PackageFolder.Find(path);
        var file = Path.Combine(folder, ManifestJson.FileName);
        var manifest = ManifestFile.Read(file, folder, exports);
        ManifestRules.Require(manifest, file);
        PackageFiles.Require(manifest, folder, file);
        return new ModelPackage(folder, manifest);
    }
}
