using Inspection.Core;

namespace Inspection.Evaluation;

/// <summary>One box of the model, its label by name.</summary>
/// <param name="Score">0–1.</param>
/// <param name="Box">Pixels of the tested image.</param>
public readonly record struct LabelledDetection(string Label, float Score, Box Box);
