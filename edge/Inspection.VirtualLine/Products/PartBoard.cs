using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Products;

/// <summary>One part as it came out of the etch: its own copper, what lies on its surface, and its own look. One set of memory serves part after part.</summary>
internal sealed class PartBoard(SubstrateProduct product)
{
    /// <summary>Side of the squares in which <see cref="HasRelief"/> and <see cref="HasHoles"/> are kept, pixels.</summary>
    public const int TileSide = 16;

    public const int TilesAcross = (DistanceField.Side + TileSide - 1) / TileSide;

    private const float MaximumEtchPixels = 0.8f;

    public SubstrateProduct Product { get; } = product;

    /// <summary>As <see cref="SubstrateProduct.Copper"/>, of this part.</summary>
    public short[] Copper { get; } = (short[])product.Copper.Clone();

    /// <summary>Brightness that scratches and bumps add, grey levels at nominal exposure.</summary>
    public short[] Relief { get; } = new short[product.Copper.Length];

    /// <summary>For each tile, whether <see cref="Relief"/> holds anything there.</summary>
    public bool[] HasRelief { get; } = new bool[TilesAcross * TilesAcross];

    /// <summary>For each tile, whether the product has holes there.</summary>
    public bool[] HasHoles { get; } = FindHoles(product.Holes);

    /// <summary>Where this part looks into the shared textures, 0–<see cref="NoiseTile.Mask"/>.</summary>
    public (int X, int Y) Texture { get; private set; }

    /// <summary>A part exactly as drawn, for the golden picture.</summary>
    public void BecomeGolden()
    {
        ClearRelief();
        Product.Copper.CopyTo(Copper, 0);
        Texture = (0, 0);
    }

    /// <summary>The next part: etched a little more or less than the last, its edges straying differently, without defects.</summary>
    public void Etch(LineRandom random)
    {
        ClearRelief();
        var etch = (int)(Math.Clamp(random.Normal() * 0.4f, -1, 1) * MaximumEtchPixels * SubstrateProduct.DistanceScale);
        var strength = random.Integer(60, 180);
        var (offsetX, offsetY) = (random.Integer(0, NoiseTile.Mask), random.Integer(0, NoiseTile.Mask));
        Texture = (random.Integer(0, NoiseTile.Mask), random.Integer(0, NoiseTile.Mask));
        var (source, rough) = (Product.Copper, Materials.Roughness.Values);
        for (var y = 0; y < DistanceField.Side; y++)
        {
            var roughRow = rough.AsSpan(((y + offsetY) & NoiseTile.Mask) * NoiseTile.Side, NoiseTile.Side);
            var row = y * DistanceField.Side;
            for (var x = 0; x < DistanceField.Side; x++)
                Copper[row + x] = (short)(source[row + x] + etch + ((roughRow[(x + offsetX) & NoiseTile.Mask] * strength) >> 8));
        }
    }

    /// <summary>Distance to the copper edge at the nearest pixel, pixels, negative inside.</summary>
    public float At(Point p) => Copper[Index(p)] * (1f / SubstrateProduct.DistanceScale);

    /// <summary>Adds to <see cref="Relief"/>.</summary>
    public void Raise(int x, int y, float brightness)
    {
        ref var value = ref Relief[y * DistanceField.Side + x];
        value = (short)Math.Clamp(value + MathF.Round(brightness), -255, 255);
        // Sampling between pixels reaches one pixel to the left and above.
        HasRelief[y / TileSide * TilesAcross + x / TileSide] = true;
        HasRelief[Math.Max(y - 1, 0) / TileSide * TilesAcross + Math.Max(x - 1, 0) / TileSide] = true;
        HasRelief[y / TileSide * TilesAcross + Math.Max(x - 1, 0) / TileSide] = true;
        HasRelief[Math.Max(y - 1, 0) / TileSide * TilesAcross + x / TileSide] = true;
    }

    public static int Index(Point p) =>
        Math.Clamp((int)(p.Y + 0.5f), 0, DistanceField.Side - 1) * DistanceField.Side + Math.Clamp((int)(p.X + 0.5f), 0, DistanceField.Side - 1);

    private void ClearRelief()
    {
        Array.Clear(Relief);
        Array.Clear(HasRelief);
    }

    private static bool[] FindHoles(byte[] holes)
    {
        var tiles = new bool[TilesAcross * TilesAcross];
        for (var i = 0; i < holes.Length; i++)
        {
            if (holes[i] == 0)
                continue;
            var (x, y) = (i % DistanceField.Side, i / DistanceField.Side);
            tiles[y / TileSide * TilesAcross + x / TileSide] = true;
            tiles[Math.Max(y - 1, 0) / TileSide * TilesAcross + Math.Max(x - 1, 0) / TileSide] = true;
            tiles[y / TileSide * TilesAcross + Math.Max(x - 1, 0) / TileSide] = true;
            tiles[Math.Max(y - 1, 0) / TileSide * TilesAcross + x / TileSide] = true;
        }
        return tiles;
    }
}
