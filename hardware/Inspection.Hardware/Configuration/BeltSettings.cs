using Inspection.Hardware.Belt;

namespace Inspection.Hardware.Configuration;

/// <summary>The conveyor and what stands along it. All distances are along the belt, from the part's leading edge.</summary>
/// <param name="SpeedMillimetresPerSecond">The speed of a belt without an encoder; with one, the highest that it is run at. Above 0, at most 5000.</param>
/// <param name="PartLengthMillimetres">Of the longest part. Two sightings closer than this are a double part.</param>
/// <param name="LeastGapMillimetres">Smallest clear distance between two parts. The gate needs it to open and close beside good neighbours.</param>
/// <param name="SensorToCameraMillimetres">How far a part travels from its sighting to its picture. Default 0.</param>
/// <param name="CameraToGateMillimetres">From there to the reject gate.</param>
public sealed record BeltSettings(
    double SpeedMillimetresPerSecond, double PartLengthMillimetres, double LeastGapMillimetres, double CameraToGateMillimetres, double SensorToCameraMillimetres = 0)
{
    /// <summary>Where the gate works on this belt.</summary>
    public BeltGeometry With(GateSettings gate) => new(
        PartLengthMillimetres, SensorToCameraMillimetres, SensorToCameraMillimetres + CameraToGateMillimetres, gate.BeforeMillimetres, gate.AfterMillimetres,
        SpeedMillimetresPerSecond * gate.OpeningMilliseconds / 1000, SpeedMillimetresPerSecond * gate.ClosingMilliseconds / 1000);
}
