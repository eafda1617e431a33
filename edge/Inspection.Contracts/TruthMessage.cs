namespace Inspection.Contracts;

/// <summary>What is really on the part, where the source knows it (the virtual line). It never reaches the model; the station compares it with the verdict afterwards.</summary>
/// <param name="Defects">Every defect that was put on the part.</param>
/// <param name="Found">Defects met by a detection of the same label (IoU ≥ 0.33, the DeepPCB rule).</param>
/// <param name="Missed">Defects that no detection met (미검).</param>
/// <param name="FalseAlarms">Detections that met no defect (오탐).</param>
public sealed record TruthMessage(IReadOnlyList<TruthDefect> Defects, int Found, int Missed, int FalseAlarms);
