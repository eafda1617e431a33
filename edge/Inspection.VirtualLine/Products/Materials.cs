using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Products;

/// <summary>The textures that all products share; each part looks at its own place of them.</summary>
internal static class Materials
{
    /// <summary>How far etched edges stray, in units of <see cref="SubstrateProduct.DistanceScale"/>: about ±1 pixel.</summary>
    public static NoiseTile Roughness { get; } = NoiseTile.Smooth(101, (4, 260), (8, 330), (32, 150));

    /// <summary>Grain and stains of copper, 1/1024 of its brightness.</summary>
    public static NoiseTile CopperGrain { get; } = NoiseTile.Smooth(102, (2, 38), (4, 26), (16, 30), (64, 46));

    /// <summary>Glass weave and resin of the laminate, 1/1024 of its brightness.</summary>
    public static NoiseTile LaminateWeave { get; } = NoiseTile.Smooth(103, (2, 60), (8, 80), (32, 50), (128, 40));

    /// <summary>Sensor noise with a standard deviation of 256.</summary>
    public static NoiseTile Sensor { get; } = NoiseTile.White(104, 256);
}
