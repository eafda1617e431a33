using Inspection.Hardware.Configuration;
using Inspection.Hardware.Virtual.Physics;

namespace Inspection.Hardware.Virtual.Bench;

/// <summary>How a virtual bench is built around a station's hardware file.</summary>
/// <param name="Hardware">What is wired, where along the belt, and how fast.</param>
/// <param name="PartsPerSecond">At the usual speed, above 0; fewer where the belt's highest speed says so.</param>
/// <param name="Seed">Of the gaps between parts and of the bouncing.</param>
/// <param name="Bounces">How often the part sensor bounces at each edge, within a millisecond or so. Default 0.</param>
public sealed record BenchSettings(HardwareSettings Hardware, double PartsPerSecond, int Seed = 1, int Bounces = 0)
{
    /// <summary>A belt for a station whose file names none.</summary>
    private static readonly BeltSettings usualBelt = new(500, 60, 40, 250, 30);

    private BeltSettings Belt => Hardware.Belt ?? usualBelt;

    /// <summary>Without an encoder the station reckons with the speed of its file, and the belt must keep it.</summary>
    public double UsualSpeed => Hardware.Encoder is null ? Belt.SpeedMillimetresPerSecond : Math.Min(Belt.SpeedMillimetresPerSecond, PartsPerSecond * LeastPitch);

    /// <summary>The speed may be set to so many times the usual one, 1–4.</summary>
    public double MostSpeedFactor => Hardware.Encoder is null ? 1 : Math.Clamp(Belt.SpeedMillimetresPerSecond / UsualSpeed, 1, 4);

    public double MillimetresPerCount => Hardware.Encoder?.MillimetresPerCount ?? double.PositiveInfinity;

    public BenchLayout Layout
    {
        get
        {
            var sensor = Belt.PartLengthMillimetres + Belt.LeastGapMillimetres / 2;
            var camera = sensor + Belt.SensorToCameraMillimetres;
            var gate = sensor + Belt.SensorToCameraMillimetres + Belt.CameraToGateMillimetres;
            return new BenchLayout(
                Belt.PartLengthMillimetres, Math.Max(Belt.LeastGapMillimetres, UsualSpeed / PartsPerSecond - Belt.PartLengthMillimetres - GapVariation / 2), GapVariation,
                sensor, camera, gate, gate + 2 * Belt.PartLengthMillimetres, Hardware.Gate?.OpeningMilliseconds ?? 0, Hardware.Gate?.ClosingMilliseconds ?? 0);
        }
    }

    private double GapVariation => Belt.LeastGapMillimetres / 4;

    private double LeastPitch => Belt.PartLengthMillimetres + Belt.LeastGapMillimetres + GapVariation / 2;
}
