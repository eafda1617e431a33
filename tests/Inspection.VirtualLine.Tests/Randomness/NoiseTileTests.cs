using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Tests.Randomness;

public class NoiseTileTests
{
    [Fact]
    public void Smooth_AcrossItsEdge_ContinuesWithoutAStep()
    {
        var values = NoiseTile.Smooth(1, (32, 1000)).Values;
        for (var y = 0; y < NoiseTile.Side; y++)
            Math.Abs(values[y * NoiseTile.Side] - values[y * NoiseTile.Side + NoiseTile.Side - 1]).ShouldBeLessThan(120);
    }

    [Fact]
    public void White_GivenDeviation_HasIt()
    {
        var values = NoiseTile.White(2, 256).Values;
        Math.Sqrt(values.Average(static value => (double)value * value)).ShouldBe(256, 3);
    }
}
