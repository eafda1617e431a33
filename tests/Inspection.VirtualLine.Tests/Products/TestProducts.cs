using System.Collections.Concurrent;
using Inspection.VirtualLine.Products;

namespace Inspection.VirtualLine.Tests.Products;

/// <summary>Products are immutable and take a moment to draw: each is drawn once for all tests.</summary>
internal static class TestProducts
{
    private static readonly ConcurrentDictionary<uint, Lazy<SubstrateProduct>> Drawn = new();

    public static SubstrateProduct Of(uint seed) => Drawn.GetOrAdd(seed, static seed => new(() => SubstrateProduct.FromSeed(seed))).Value;
}
