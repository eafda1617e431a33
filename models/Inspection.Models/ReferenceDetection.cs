namespace Inspection.Models;

/// <param name="Box">[x, y, width, height] in pixels of the reference image.</param>
public sealed record ReferenceDetection(string Label, double Score, IReadOnlyList<double> Box);
