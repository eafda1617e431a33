namespace Inspection.Models;

public sealed record ReferenceTolerance(double Score, double BoxPixels);
