using Inspection.Gateway.Registry;
using Inspection.Models;

namespace Inspection.Gateway.Api;

/// <param name="Sha256">Digest of the package's archive; names it in <c>/models/{sha256}</c> and in orders.</param>
/// <param name="Bytes">Length of the archive.</param>
/// <param name="ModelSha256">Digest of the ONNX file that runs by default, as results carry it.</param>
/// <param name="Precisions">Those that the package holds, the one that runs by default first.</param>
internal sealed record ModelItem(
    string Name, string Version, string Sha256, long Bytes, string ModelSha256, Localized Title, string License, IReadOnlyList<string> Precisions, IReadOnlyList<string> Labels)
{
    public static ModelItem From(CataloguedPackage found)
    {
        var manifest = found.Package.Manifest;
        return new ModelItem(
            manifest.Name, manifest.Version, found.Sha256, found.Bytes, manifest.Model.Sha256, manifest.Title, manifest.License,
            found.Package.PrecisionsHeld, [.. manifest.Labels.Select(static label => label.Id)]);
    }
}
