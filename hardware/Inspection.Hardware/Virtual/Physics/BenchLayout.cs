namespace Inspection.Hardware.Virtual.Physics;

/// <summary>What stands where along the belt, in millimetres from the place where parts are laid on it (their leading edges).</summary>
/// <param name="PartLength">Of every part.</param>
/// <param name="Gap">Smallest clear distance at which parts are laid.</param>
/// <param name="GapVariation">So much more at most, drawn for each part.</param>
/// <param name="Sensor">The light barrier's beam.</param>
/// <param name="Camera">Leading edge of a part when it comes before the camera.</param>
/// <param name="Gate">The gate's blade.</param>
/// <param name="End">Where passed parts fall into their bin.</param>
/// <param name="OpeningMilliseconds">From letting pass to rejecting.</param>
/// <param name="ClosingMilliseconds">And back.</param>
public sealed record BenchLayout(
    double PartLength, double Gap, double GapVariation, double Sensor, double Camera, double Gate, double End, double OpeningMilliseconds, double ClosingMilliseconds)
{
    /// <summary>Mean distance from one leading edge to the next.</summary>
    public double Pitch => PartLength + Gap + GapVariation / 2;

    /// <summary>A part may be so far past the camera's place and is still seen whole: half the way to where the next one comes.</summary>
    public double Field => PartLength + Gap / 2;

    /// <summary>What happens to a part and where its leading edge is then, in the order of its way.</summary>
    internal IReadOnlyList<(double Place, Milestone What)> Milestones { get; } =
    [
        .. new (double Place, Milestone What)[]
        {
            (Sensor, Milestone.SensorFront),
            (Sensor + PartLength, Milestone.SensorEnd),
            (Camera, Milestone.Camera),
            (Gate, Milestone.GateFront),
            (Gate + PartLength / 2, Milestone.GateMiddle),
            (Gate + PartLength, Milestone.GateEnd),
            (Math.Max(End, Gate + PartLength), Milestone.End),
        }.OrderBy(static milestone => milestone.Place),
    ];
}
