using Inspection.Gateway.Live;
using Inspection.Gateway.Registry;
using Inspection.Gateway.Registry.Uploads;
using Inspection.Models;

namespace Inspection.Gateway.Api;

/// <param name="Sha256">Digest of the package's archive; names it in <c>/models/{sha256}</c> and in orders.</param>
/// <param name="Bytes">Length of the archive.</param>
/// <param name="ModelSha256">Digest of the ONNX file that runs by default, as results carry it.</param>
/// <param name="Precisions">Those that the package holds, the one that runs by default first.</param>
/// <param name="Task"><c>compare</c> with a golden template, or <c>detect</c>.</param>
/// <param name="Measured">Accuracy as the package itself states it.</param>
/// <param name="Upload">Who brought it and what its check measured; null for packages of the kit.</param>
/// <param name="Stations">Those that run it or are ordered to.</param>
internal sealed record ModelItem(
    string Name, string Version, string Sha256, long Bytes, string ModelSha256, Localized Title, string License, IReadOnlyList<string> Precisions, IReadOnlyList<string> Labels,
    string Task, IReadOnlyList<Measurement> Measured, UploadRecord? Upload, IReadOnlyList<string> Stations)
{
    public static ModelItem From(CataloguedPackage found, UploadRecord? upload, StationBoard board)
    {
        var manifest = found.Package.Manifest;
        return new ModelItem(
            manifest.Name, manifest.Version, found.Sha256, found.Bytes, manifest.Model.Sha256, manifest.Title, manifest.License,
            found.Package.PrecisionsHeld, [.. manifest.Labels.Select(static label => label.Id)],
            manifest.Task == ModelTask.Compare ? "compare" : "detect", manifest.Measured ?? [], upload, StationsOf(found, board));
    }

    public static IReadOnlyList<string> StationsOf(CataloguedPackage found, StationBoard board)
    {
        var manifest = found.Package.Manifest;
        return
        [
            .. board.All.Where(entry => entry.Desired?.Model.Sha256 == found.Sha256
                    || ((entry.Reported?.Model ?? entry.State?.Model) is { } runs && runs.Name == manifest.Name && runs.Version == manifest.Version))
                .Select(static entry => entry.Address.ToString()),
        ];
    }
}
