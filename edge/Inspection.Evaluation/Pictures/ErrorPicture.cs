using Inspection.Core.Parts;

namespace Inspection.Evaluation.Pictures;

/// <summary>One error of the model with the picture around it.</summary>
/// <param name="Part">Name of the part, for people.</param>
/// <param name="Label">Of the defect that was missed, or of the detection that was wrong.</param>
/// <param name="Score">Of the detection that was wrong, or the best that met the missed defect; 0 where none did.</param>
/// <param name="Severity">Larger is worse.</param>
/// <param name="Truth">The annotated defects of the whole picture, in its pixels.</param>
/// <param name="Found">The detections that reached their thresholds, in its pixels.</param>
public sealed record ErrorPicture(
    string Part, string Label, float Score, double Severity, PictureCrop Crop, IReadOnlyList<KnownDefect> Truth, IReadOnlyList<LabelledDetection> Found);
