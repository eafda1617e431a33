using Inspection.Contracts;

namespace Inspection.Models;

/// <summary>A model package on disk whose manifest and digest have been checked. Read with <see cref="ModelPackageReader"/>.</summary>
/// <param name="Folder">Absolute path of the folder that holds <c>manifest.json</c>.</param>
public sealed record ModelPackage(string Folder, ModelManifest Manifest)
{
    public string ModelFile => Path.Combine(Folder, Manifest.Model.File);

    public ModelIdentity Identity => new(Manifest.Name, Manifest.Version, Manifest.Model.Sha256);

    public IReadOnlyList<ModelLabel> Labels => Manifest.Labels;
}
