namespace Inspection.Models;

/// <param name="Id">The word on the wire.</param>
/// <param name="Threshold">Default score threshold, 0–1; a recipe may set another.</param>
public sealed record ModelLabel(string Id, string En, string Ko, double Threshold);
