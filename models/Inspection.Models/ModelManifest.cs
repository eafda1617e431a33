using System.Text.Json.Serialization;

namespace Inspection.Models;

/// <summary>The file <c>manifest.json</c> of a model package: everything about the model that its ONNX file cannot be trusted to say. Read by <see cref="ModelPackage"/>.</summary>
/// <param name="ManifestVersion">1.</param>
/// <param name="Name">Lower-case letters, digits and hyphens; the folder above the version.</param>
/// <param name="Version">Semantic version; the package's folder.</param>
/// <param name="Task">Which planes the model compares.</param>
/// <param name="License">SPDX identifier, or terms in words.</param>
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
    ReferenceCase Reference,
    TrainingRecord Training,
    IReadOnlyList<Measurement> Measured);

/// <summary>A short text for people in both languages.</summary>
public sealed record Localized(string En, string Ko);

[JsonConverter(typeof(JsonStringEnumConverter<ModelTask>))]
public enum ModelTask
{
    /// <summary>Tested image against golden template.</summary>
    [JsonStringEnumMemberName("compare")] Compare,

    /// <summary>Tested image alone.</summary>
    [JsonStringEnumMemberName("detect")] Detect,
}

/// <param name="File">Relative to the manifest, inside the package.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
/// <param name="Precision"><c>fp32</c> or <c>int8</c>.</param>
public sealed record ModelFile(string File, string Sha256, string Precision);

/// <param name="Name">Name of the graph input.</param>
/// <param name="Role"><c>tested</c> or <c>template</c>.</param>
/// <param name="Type">Element type; <c>uint8</c> in manifest version 1.</param>
/// <param name="Layout">Axis order, <c>NCHW</c> in manifest version 1.</param>
/// <param name="Shape">All axes fixed, e.g. [1, 1, 640, 640].</param>
/// <param name="Color"><c>grey</c> in manifest version 1.</param>
/// <param name="Normalisation">What the graph expects of a pixel value v: (v × scale − mean) ÷ std for each channel.</param>
/// <param name="Resize">How an image of another size is fitted: <c>letterbox</c> keeps the aspect ratio and pads with <paramref name="PadValue"/>.</param>
public sealed record ModelInput(
    string Name, string Role, string Type, string Layout, IReadOnlyList<int> Shape, string Color,
    Normalisation Normalisation, string Resize, int PadValue);

public sealed record Normalisation(double Scale, IReadOnlyList<double> Mean, IReadOnlyList<double> Std);

/// <param name="Name">Name of the graph output.</param>
/// <param name="Head"><c>boxes</c>: rows of <paramref name="Columns"/>, non-maximum suppression already done, unused rows with score 0.</param>
/// <param name="Columns">x1, y1, x2, y2 in pixels of the model input, score 0–1, label as index into the labels.</param>
public sealed record ModelOutput(string Name, string Head, IReadOnlyList<int> Shape, IReadOnlyList<string> Columns);

/// <param name="Id">The word on the wire.</param>
/// <param name="Threshold">Default score threshold, 0–1; a recipe may set another.</param>
public sealed record ModelLabel(string Id, string En, string Ko, double Threshold);

/// <summary>An input with known output, run at every load.</summary>
/// <param name="Inputs">Image file for each role.</param>
/// <param name="Expected">Every detection at or above its label's threshold, in any order.</param>
public sealed record ReferenceCase(IReadOnlyDictionary<string, string> Inputs, IReadOnlyList<ReferenceDetection> Expected, ReferenceTolerance Tolerance);

/// <param name="Box">[x, y, width, height] in pixels of the reference image.</param>
public sealed record ReferenceDetection(string Label, double Score, IReadOnlyList<double> Box);

public sealed record ReferenceTolerance(double Score, double BoxPixels);

/// <param name="TrainedAt">ISO 8601 date.</param>
public sealed record TrainingRecord(string Script, int Seed, string TrainedAt, IReadOnlyList<DataSource> Data);

/// <param name="Use"><c>training</c>, <c>validation</c> or <c>both</c>.</param>
public sealed record DataSource(string Name, string Source, string Terms, int Images, string Use);

/// <summary>One row of the measured table. Shares 0–1.</summary>
public sealed record Measurement(
    string Data, int Images, double? Map33 = null, double? Map50 = null, double? DeeppcbAp = null, double? DeeppcbF = null, string? Note = null);
