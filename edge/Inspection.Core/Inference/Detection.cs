namespace Inspection.Core.Inference;

/// <summary>One box of a model.</summary>
/// <param name="Label">Index into the model's labels.</param>
/// <param name="Score">0–1.</param>
/// <param name="Box">Pixels; of the model input as decoded, of the source frame once mapped back.</param>
public readonly record struct Detection(int Label, float Score, Box Box);
