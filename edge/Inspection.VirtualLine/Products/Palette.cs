using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Products;

/// <summary>How the materials of a product look under the ring light at nominal exposure, each colour 0–255.</summary>
internal sealed record Palette(Tone Copper, Tone Laminate)
{
    private static readonly Tone[] Finishes = [new(92, 165, 214), new(80, 128, 202), new(112, 176, 206), new(158, 170, 178)];
    private static readonly Tone[] Laminates = [new(52, 92, 38), new(44, 66, 84), new(44, 46, 46), new(78, 58, 32), new(60, 84, 72), new(70, 96, 110)];

    public static Palette Draw(LineRandom random)
    {
        var copper = Finishes[random.Integer(0, Finishes.Length - 1)].Vary(random, 0.08f);
        var laminate = Laminates[random.Integer(0, Laminates.Length - 1)].Vary(random, 0.15f);
        return new Palette(copper, laminate);
    }
}
