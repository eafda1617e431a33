namespace Inspection.Contracts;

/// <summary>The lamps of a tower light, lit or not; null: not wired.</summary>
public sealed record BenchTower(bool? Red = null, bool? Yellow = null, bool? Green = null);
