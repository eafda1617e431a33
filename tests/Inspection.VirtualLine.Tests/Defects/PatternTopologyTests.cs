using Inspection.VirtualLine.Defects;
using Inspection.VirtualLine.Geometry;

namespace Inspection.VirtualLine.Tests.Defects;

public class PatternTopologyTests
{
    private const int Side = DistanceField.Side;
    private readonly short[] copper = new short[Side * Side];
    private readonly PatternTopology topology = new();

    public PatternTopologyTests()
    {
        // Two traces, joined beyond the window by a third.
        Array.Fill(copper, (short)100);
        copper.AsSpan(10 * Side + 10, 40).Fill(-100);
        copper.AsSpan(20 * Side + 10, 40).Fill(-100);
        for (var y = 10; y <= 20; y++)
            copper[y * Side + 49] = -100;
    }

    [Fact]
    public void CountPieces_WindowAcrossTwoTraces_CountsWhatItShows()
    {
        var window = new PartWindow(12, 5, 30, 25);
        topology.CountPieces(copper, window, ofCopper: true, level: 0).ShouldBe(2);
        topology.CountPieces(copper, window, ofCopper: false, level: 0).ShouldBe(3);
    }

    [Fact]
    public void IsJoined_LongWayRound_IsTrue() => topology.IsJoined(copper, 10 * Side + 12, 20 * Side + 12, level: 0).ShouldBeTrue();

    [Fact]
    public void IsJoined_TraceCut_IsFalse()
    {
        copper[10 * Side + 30] = 100;
        topology.IsJoined(copper, 10 * Side + 12, 20 * Side + 12, level: 0).ShouldBeFalse();
    }

    [Fact]
    public void IsJoined_GapNarrowerThanTheLevel_CountsAsClosed()
    {
        copper[10 * Side + 30] = 100;
        topology.IsJoined(copper, 10 * Side + 12, 20 * Side + 12, level: 101).ShouldBeTrue();
    }

    [Fact]
    public void IsJoined_NoCopperAtOneEnd_IsFalse() => topology.IsJoined(copper, 10 * Side + 12, 15 * Side + 12, level: 0).ShouldBeFalse();
}
