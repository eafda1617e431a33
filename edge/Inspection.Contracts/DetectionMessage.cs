namespace Inspection.Contracts;

/// <summary>One defect found by the model.</summary>
/// <param name="Label">The model's label id, e.g. <c>scratch</c>.</param>
/// <param name="Score">0–1.</param>
/// <param name="Box"><c>[x, y, width, height]</c> in pixels of the source image, origin top left.</param>
/// <param name="Mask">Its shape, where the model gives one.</param>
public sealed record DetectionMessage(string Label, double Score, IReadOnlyList<double> Box, MaskMessage? Mask = null);
