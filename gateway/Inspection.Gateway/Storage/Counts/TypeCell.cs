namespace Inspection.Gateway.Storage.Counts;

/// <summary>What was found of one defect type.</summary>
/// <param name="Results">With at least one detection of it.</param>
internal sealed record TypeCell(string Label, long Results, long Detections);
