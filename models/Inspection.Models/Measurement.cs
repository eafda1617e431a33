namespace Inspection.Models;

/// <summary>One row of the measured table. Shares 0–1.</summary>
public sealed record Measurement(
    string Data, int Images, double? Map33 = null, double? Map50 = null, double? DeeppcbAp = null, double? DeeppcbF = null, string? Note = null);
