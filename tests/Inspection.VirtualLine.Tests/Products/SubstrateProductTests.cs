using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Products;

namespace Inspection.VirtualLine.Tests.Products;

public class SubstrateProductTests
{
    private const int Side = DistanceField.Side;

    public static TheoryData<uint> Seeds => [.. Enumerable.Range(1, 12).Select(static seed => (uint)seed)];

    [Fact]
    public void FromSeed_SameSeed_DrawsTheSameProduct() => SubstrateProduct.FromSeed(9).Copper.SequenceEqual(TestProducts.Of(9).Copper).ShouldBeTrue();

    [Fact]
    public void FromSeed_TwoSeeds_DrawsTwoProducts() => TestProducts.Of(9).Copper.SequenceEqual(TestProducts.Of(10).Copper).ShouldBeFalse();

    [Theory, MemberData(nameof(Seeds))]
    public void FromSeed_AnySeed_HasAPatternWorthInspecting(uint seed)
    {
        var product = TestProducts.Of(seed);
        product.Rules.TraceWidth.ShouldBeInRange(6, 24);
        product.Conductors.Count.ShouldBeGreaterThan(5);
        ((double)product.Copper.Count(static distance => distance < 0) / product.Copper.Length).ShouldBeInRange(0.08, 0.8);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void FromSeed_AnySeed_KeepsTheMarginFreeOfCopper(uint seed)
    {
        var copper = TestProducts.Of(seed).Copper;
        for (var i = 0; i < copper.Length; i++)
        {
            var (x, y) = (i % Side, i / Side);
            if (Math.Min(Math.Min(x, y), Math.Min(Side - 1 - x, Side - 1 - y)) < 10)
                copper[i].ShouldBeGreaterThan((short)0);
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void FromSeed_AnySeed_KeepsConductorsApart(uint seed)
    {
        var conductors = TestProducts.Of(seed).Conductors;
        var narrowest = Side;
        for (var line = 0; line < Side; line++)
        {
            narrowest = Math.Min(narrowest, NarrowestGap(along => conductors.At(along, line)));
            narrowest = Math.Min(narrowest, NarrowestGap(along => conductors.At(line, along)));
        }
        narrowest.ShouldBeGreaterThanOrEqualTo(4);
    }

    private static int NarrowestGap(Func<int, int> conductorAt)
    {
        var (narrowest, last, gap) = (Side, 0, 0);
        for (var along = 0; along < Side; along++)
        {
            var conductor = conductorAt(along);
            if (conductor == 0)
            {
                gap++;
                continue;
            }
            if (last != 0 && conductor != last)
                narrowest = Math.Min(narrowest, gap);
            (last, gap) = (conductor, 0);
        }
        return narrowest;
    }
}
