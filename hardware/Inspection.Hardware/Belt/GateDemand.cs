namespace Inspection.Hardware.Belt;

/// <summary>What the gate should do now.</summary>
/// <param name="Rejects">Else it lets pass.</param>
/// <param name="NextPosition">Position of the belt, mm, at which that may change; infinite: only a new part or verdict changes it.</param>
/// <param name="Overruns">Verdicts that were missing at the gate, since the last demand.</param>
public readonly record struct GateDemand(bool Rejects, double NextPosition, int Overruns);
