using System.Globalization;
using System.Security.Cryptography;
using Inspection.Evaluation.Reporting;
using Inspection.Models;
using Inspection.Training.Data;

namespace Inspection.Training.Packaging;

/// <summary>What is known about a trained model before and after it was measured, as a manifest.</summary>
/// <param name="modelFile">Full path of the exported ONNX file; its name becomes that of the manifest.</param>
/// <param name="trainedAt">Today.</param>
public sealed class PackageDraft(string name, TrainingSet set, int side, int seed, string modelFile, DateOnly trainedAt)
{
    /// <summary>Version of a newly trained package.</summary>
    public const string Version = "1.0.0";

    public const string TestedFile = "reference/tested.png";
    public const string TemplateFile = "reference/template.png";

    private const int Rows = 100;

    private static readonly ReferenceTolerance tolerance = new(0.02, 1.5);

    /// <summary>Enough to open the model, with thresholds that mean nothing yet and no reference case.</summary>
    public ModelManifest Unmeasured() => Manifest(set.Labels.ToDictionary(static label => label, static _ => ThresholdChoice.Unmeasured), [], []);

    /// <param name="thresholds">By label.</param>
    /// <param name="precision">fp32 or int8.</param>
    public ModelManifest Manifest(
        IReadOnlyDictionary<string, double> thresholds, IReadOnlyList<ReferenceDetection> expected, IReadOnlyList<Measurement> measured, string precision = "fp32")
    {
        var reference = InputRoles.ImagesOf(set.Task).ToDictionary(static role => role, static role => role == InputRoles.Tested ? TestedFile : TemplateFile);
        return new ModelManifest(
            ManifestJson.Version, name, Version, set.Task,
            new Localized($"Defects of {name}", $"{name} 결함 검사"),
            "Not stated: as the owner of the training data allows",
            new ModelFile(Path.GetFileName(modelFile), Digest(), precision),
            [Input()],
            new ModelOutput(ModelOutput.Boxes, "detections", [1, Rows, 6], ["x1", "y1", "x2", "y2", "score", "label"]),
            [.. set.Labels.Select(label => new ModelLabel(label, label, KnownLabels.Korean(label), thresholds[label]))],
            new ReferenceCase(reference, expected, tolerance),
            new TrainingRecord("models/training/train.py", seed, trainedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            [
                new DataSource(name, set.Source, "as its owner allows", set.Training.Count, "training"),
                new DataSource(name, set.Source, "as its owner allows", set.Validation.Count, "validation"),
            ]),
            measured);
    }

    /// <summary>One row of the measured table.</summary>
    public static Measurement Measured(string data, EvaluationReport report, string note) => new(
        data, report.Images, Rounded(report.Map33), Rounded(report.Map50), Rounded(report.DeepPcb.Ap), Rounded(report.DeepPcb.F), note);

    private static double? Rounded(double? share) => share is { } value ? Math.Round(value, 4) : null;

    private ModelInput Input()
    {
        var (role, planes) = set.Task == ModelTask.Compare ? (InputRoles.Pair, 4) : (InputRoles.Tested, 1);
        const int Patch = InputLayouts.PatchSide;
        return new ModelInput(
            "patches", role, "uint8", InputLayouts.Patches, [1, side / Patch, side / Patch, planes * Patch * Patch], "grey", new Normalisation(1, [0], [1]), "letterbox", 0);
    }

    private string Digest()
    {
        using var stream = File.OpenRead(modelFile);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
