using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Products;

/// <summary>A product as every part of it should be: the copper pattern, the holes, the materials. Immutable.</summary>
internal sealed class SubstrateProduct
{
    /// <summary>Units of <see cref="Copper"/> in one pixel.</summary>
    public const int DistanceScale = 512;

    /// <summary>The pattern must hang together the same way however a part is etched, or a good part would have an open or a short.</summary>
    private const int EtchTolerance = (int)(1.4f * DistanceScale);

    private SubstrateProduct(uint seed, BoardDesign design, short[] copper, ConductorMap conductors, Palette palette)
    {
        Seed = seed;
        Rules = design.Rules;
        Palette = palette;
        Copper = copper;
        Holes = Rasterise(design.Holes);
        Conductors = conductors;
    }

    public uint Seed { get; }
    public DesignRules Rules { get; }
    public Palette Palette { get; }

    /// <summary>Distance to the copper edge in 1/<see cref="DistanceScale"/> pixels, negative inside; <see cref="DistanceField.Side"/>² values.</summary>
    public short[] Copper { get; }

    /// <summary>Share of each pixel that is drilled away, 0–255.</summary>
    public byte[] Holes { get; }

    /// <summary>Which conductor each pixel belongs to; 0 is laminate.</summary>
    public ConductorMap Conductors { get; }

    /// <summary>Draws the product of a seed, about 100 ms. A design that could not be etched reliably is drawn anew.</summary>
    public static SubstrateProduct FromSeed(uint seed)
    {
        var random = new LineRandom(seed, RandomStreams.Product);
        while (true)
        {
            var design = ProductDesigner.Draw(random);
            var copper = Quantise(design.Copper, random);
            var conductors = ConductorMap.Label(copper);
            if (ConductorMap.Label(copper, EtchTolerance).Count == conductors.Count && ConductorMap.Label(copper, -EtchTolerance).Count == conductors.Count)
                return new SubstrateProduct(seed, design, copper, conductors, Palette.Draw(random));
        }
    }

    /// <summary>The artwork's own roughness is the same on every part, and so no defect.</summary>
    private static short[] Quantise(DistanceField field, LineRandom random)
    {
        var (offset, values) = (random.Integer(0, NoiseTile.Mask), new short[field.Values.Length]);
        for (var i = 0; i < values.Length; i++)
        {
            var (x, y) = (i % DistanceField.Side + offset, i / DistanceField.Side + offset);
            var rough = Materials.Roughness.Values[(y & NoiseTile.Mask) * NoiseTile.Side + (x & NoiseTile.Mask)] * 0.35f;
            values[i] = (short)MathF.Round(field.Values[i] * DistanceScale + rough);
        }
        return values;
    }

    private static byte[] Rasterise(List<Capsule> holes)
    {
        var share = new byte[DistanceField.Side * DistanceField.Side];
        foreach (var hole in holes)
        {
            var area = hole.Bounds.Inflate(2);
            for (var y = Math.Max((int)area.Top, 0); y < Math.Min(area.Bottom, DistanceField.Side); y++)
            {
                for (var x = Math.Max((int)area.Left, 0); x < Math.Min(area.Right, DistanceField.Side); x++)
                    share[y * DistanceField.Side + x] = Math.Max(share[y * DistanceField.Side + x], (byte)(255 * Math.Clamp(0.5f - hole.Distance(x, y), 0, 1)));
            }
        }
        return share;
    }
}
