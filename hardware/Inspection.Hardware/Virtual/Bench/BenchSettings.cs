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
            var sensor = PartLength + Belt.LeastGapMillimetres / 2;
            var camera = sensor + Belt.SensorToCameraMillimetres;
            var gate = sensor + Belt.SensorToCameraMillimetres + Belt.CameraToGateMillimetres;
            return new BenchLayout(
                PartLength, Math.Max(LeastGap, UsualSpeed / PartsPerSecond - PartLength - GapVariation / 2), GapVariation,
                sensor, camera, gate, gate + 2 * PartLength, Hardware.Gate?.OpeningMilliseconds ?? 0, Hardware.Gate?.ClosingMilliseconds ?? 0);
        }
    }

    /// <summary>The file reckons with the longest part; those of the bench are shorter, as most parts are, so that an edge may be told a little late.</summary>
    private double PartLength => 0.8 * Belt.PartLengthMillimetres;

    private double GapVariation => Belt.LeastGapMillimetres / 4;

    /// <summary>Clear of where the longest part would end.</summary>
    private double LeastGap => Belt.PartLengthMillimetres - PartLength + Belt.LeastGapMillimetres;

    private double LeastPitch => PartLength + LeastGap + GapVariation / 2;
}
