using Inspection.Hardware.Belt;

namespace Inspection.Hardware.Tests.Belt;

/// <summary>A random belt: its geometry, its parts, and its speeds, which are repeated until the last part has gone.</summary>
/// <param name="OpeningMilliseconds">Of the gate; the way in the geometry is that at the highest speed.</param>
/// <param name="CountMillimetres">Resolution of the position.</param>
internal sealed record BeltPlan(
    BeltGeometry Geometry, double HighestSpeed, double OpeningMilliseconds, double ClosingMilliseconds, double CountMillimetres,
    IReadOnlyList<PlannedPart> Parts, IReadOnlyList<PlannedSpeed> Speeds);
