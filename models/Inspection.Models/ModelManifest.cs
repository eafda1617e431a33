namespace Inspection.Models;

/// <summary>
/// The file <c>manifest.json</c> of a model package: everything about the model that its ONNX file cannot be trusted to say.
/// Described for people in <c>models/README.md</c>; read by <see cref="ModelPackageReader"/>.
/// </summary>
/// <param name="ManifestVersion">1.</param>
/// <param name="Name">Lower-case letters, digits and hyphens; the folder above the version.</param>
/// <param name="Version">Semantic version; the package's folder.</param>
/// <param name="Task">Which planes the model compares.</param>
/// <param name="License">SPDX identifier, or terms in words.</param>
/// <param name="Model">The file that runs where nobody asks for another.</param>
/// <param name="Reference">Null only in a package of somebody else's export.</param>
/// <param name="Training">Null only in a package of somebody else's export.</param>
/// <param name="Measured">Null only in a package of somebody else's export.</param>
/// <param name="Alternatives">The same model in other precisions.</param>
public sealed record ModelManifest(
    int ManifestVersion,
    string Name,
    string Version,
    ModelTask Task,
    Localized Title,
    string License,
    ModelFile Model,
    IReadOnlyList<ModelInput> Inputs,
    ModelOutput Output,
    IReadOnlyList<ModelLabel> Labels,
    ReferenceCase? Reference = null,
    TrainingRecord? Training = null,
    IReadOnlyList<Measurement>? Measured = null,
    IReadOnlyList<ModelAlternative>? Alternatives = null);
