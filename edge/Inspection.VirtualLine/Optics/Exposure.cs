using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Optics;

/// <summary>Light, lens and sensor at the moment of one picture.</summary>
/// <param name="Gain">1 is nominal.</param>
/// <param name="Falloff">Light lost in the corners, share.</param>
/// <param name="TiltX">Light gained from the left to the right edge, share.</param>
/// <param name="TiltY">Light gained from top to bottom, share.</param>
/// <param name="BlurPixels">Half the width of an edge in the picture.</param>
/// <param name="NoiseGrey">Standard deviation of the sensor noise, grey levels.</param>
internal sealed record Exposure(float Gain, float Falloff, float TiltX, float TiltY, float BlurPixels, float NoiseGrey)
{
    public static Exposure Clean { get; } = new(1, 0.10f, 0, 0, 1.1f, 0);

    /// <param name="noisePercent">Of full scale.</param>
    public static Exposure Draw(LineRandom random, float noisePercent) => new(
        random.Between(0.84f, 1.14f),
        random.Between(0.05f, 0.16f),
        random.Between(-0.06f, 0.06f),
        random.Between(-0.06f, 0.06f),
        random.Between(0.95f, 1.45f),
        noisePercent * 2.55f * random.Between(0.7f, 1.3f));
}
