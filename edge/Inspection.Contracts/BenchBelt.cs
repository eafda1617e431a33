namespace Inspection.Contracts;

/// <summary>The belt of a virtual bench.</summary>
/// <param name="PositionMillimetres">Moved since the start.</param>
/// <param name="SpeedMillimetresPerSecond">Now; 0: it stands.</param>
/// <param name="SpeedFactor">Set speed as a multiple of the usual one.</param>
/// <param name="MostSpeedFactor">The highest that may be set: the hardware file names the belt's highest speed; 1: the belt has no encoder, so its speed is fixed.</param>
/// <param name="IsSwitchedOn">By the operator of the bench.</param>
/// <param name="IsReleased">By the station's line output and the emergency stop.</param>
public sealed record BenchBelt(
    double PositionMillimetres, double SpeedMillimetresPerSecond, double SpeedFactor, double MostSpeedFactor, bool IsSwitchedOn, bool IsReleased);
