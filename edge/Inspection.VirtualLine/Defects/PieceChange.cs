namespace Inspection.VirtualLine.Defects;

/// <summary>How many separate pieces a defect added to its window; negative where it joined some.</summary>
internal readonly record struct PieceChange(int Copper, int Laminate);
