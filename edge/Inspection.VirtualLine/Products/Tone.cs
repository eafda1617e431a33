using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Products;

/// <summary>A colour, each channel 0–255.</summary>
internal readonly record struct Tone(float Blue, float Green, float Red)
{
    /// <summary>ITU-R BT.601 luma.</summary>
    public float Grey => 0.114f * Blue + 0.587f * Green + 0.299f * Red;

    public Tone Mix(Tone other, float share) =>
        new(Blue + (other.Blue - Blue) * share, Green + (other.Green - Green) * share, Red + (other.Red - Red) * share);

    public Tone Scale(float factor) => new(Blue * factor, Green * factor, Red * factor);

    public Tone Vary(LineRandom random, float share)
    {
        var brightness = random.Between(1 - share, 1 + share);
        float Channel(float value) => value * brightness * random.Between(1 - share / 2, 1 + share / 2);
        return new Tone(Channel(Blue), Channel(Green), Channel(Red));
    }
}
