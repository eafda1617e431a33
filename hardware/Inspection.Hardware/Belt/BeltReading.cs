namespace Inspection.Hardware.Belt;

/// <summary>Where a belt is and how it moves.</summary>
/// <param name="Position">Millimetres since the start; falls while it runs backwards.</param>
/// <param name="Speed">Millimetres a second; negative backwards.</param>
public readonly record struct BeltReading(double Position, double Speed);
