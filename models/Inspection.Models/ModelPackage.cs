using Inspection.Contracts;

namespace Inspection.Models;

/// <summary>A model package on disk whose manifest and digest have been checked. Read with <see cref="ModelPackageReader"/>.</summary>
/// <param name="Folder">Absolute path of the folder that holds <c>manifest.json</c>.</param>
public sealed record ModelPackage(string Folder, ModelManifest Manifest)
{
    public string ModelFile => Path.Combine(Folder, Manifest.Model.File);

    public ModelIdentity Identity => new(Manifest.Name, Manifest.Version, Manifest.Model.Sha256);

    public IReadOnlyList<ModelLabel> Labels => Manifest.Labels;

    /// <summary>The precisions that the package holds, the one that runs first.</summary>
    public IReadOnlyList<string> PrecisionsHeld => [Manifest.Model.Precision, .. (Manifest.Alternatives ?? []).Select(static other => other.Precision)];

    /// <summary>The same package with the file of <paramref name="precision"/> as the one that runs, and that file's reference case.</summary>
    /// <exception cref="InputException">The package has no such file.</exception>
    public ModelPackage In(string precision)
    {
        var (model, reference, alternatives) = (Manifest.Model, Manifest.Reference, Manifest.Alternatives ?? []);
        if (model.Precision == precision)
            return this;
        var chosen = alternatives.FirstOrDefault(other => other.Precision == precision)
            ?? throw new InputException(Texts.UnknownPrecision(Folder, precision, PrecisionsHeld));
        var usual = reference is null ? null : new ReferenceAnswer(reference.Expected, reference.Tolerance);
        var answer = chosen.Reference ?? usual;
        return this with
        {
            Manifest = Manifest with
            {
                Model = new ModelFile(chosen.File, chosen.Sha256, chosen.Precision),
                Reference = reference is null || answer is null ? null : new ReferenceCase(reference.Inputs, answer.Expected, answer.Tolerance),
                Alternatives =
                [
                    .. alternatives.Where(other => other != chosen).Select(other => other with { Reference = other.Reference ?? usual }),
                    new ModelAlternative(model.File, model.Sha256, model.Precision, usual),
                ],
            },
        };
    }
}
