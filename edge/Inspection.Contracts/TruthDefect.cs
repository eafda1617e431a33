namespace Inspection.Contracts;

/// <param name="Box"><c>[x, y, width, height]</c> in pixels of the source image.</param>
public sealed record TruthDefect(string Label, IReadOnlyList<double> Box);
