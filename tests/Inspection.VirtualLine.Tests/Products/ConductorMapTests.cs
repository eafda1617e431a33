using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Products;

namespace Inspection.VirtualLine.Tests.Products;

public class ConductorMapTests
{
    [Fact]
    public void Label_TwoTracesAndAGap_TellsThemApart()
    {
        var copper = new short[DistanceField.Side * DistanceField.Side];
        Array.Fill(copper, (short)100);
        foreach (var row in (ReadOnlySpan<int>)[10, 20])
            copper.AsSpan(row * DistanceField.Side + 5, 50).Fill(-100);
        var map = ConductorMap.Label(copper);
        map.Count.ShouldBe(2);
        map.At(6, 10).ShouldBe(map.At(54, 10));
        map.At(6, 20).ShouldNotBe(map.At(6, 10));
        map.At(6, 15).ShouldBe(0);
    }
}
