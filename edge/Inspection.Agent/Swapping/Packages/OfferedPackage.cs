using System.Text.Json;
using Inspection.Models;

namespace Inspection.Agent.Swapping.Packages;

/// <summary>
/// What an order offers to a station: a package's folder; for an ONNX file that describes itself, a temporary folder with that file alone and the manifest
/// that its metadata amount to. Disposal removes the temporary folder.
/// </summary>
internal sealed class OfferedPackage : IDisposable
{
    private readonly DirectoryInfo? own;

    private OfferedPackage(ModelPackage package, DirectoryInfo? own)
    {
        Package = package;
        this.own = own;
    }

    public ModelPackage Package { get; }

    /// <param name="model">What the person gave.</param>
    /// <param name="package">What <see cref="ModelLibrary.Resolve"/> made of it.</param>
    public static OfferedPackage Of(ModelChoice model, ModelPackage package)
    {
        if (!File.Exists(model.Package) || Path.GetFileName(model.Package) == ManifestJson.FileName)
            return new OfferedPackage(package, null);
        var folder = Directory.CreateTempSubdirectory("inspection-offer-");
        File.Copy(package.ModelFile, Path.Combine(folder.FullName, package.Manifest.Model.File));
        File.WriteAllText(Path.Combine(folder.FullName, ManifestJson.FileName), JsonSerializer.Serialize(package.Manifest, ManifestJson.Default.ModelManifest));
        return new OfferedPackage(package with { Folder = folder.FullName }, folder);
    }

    public void Dispose() => own?.Delete(recursive: true);
}
