using Inspection.Hardware.Devices;

namespace Inspection.Hardware.Tests.Devices;

public class EdgeOrderTests
{
    private readonly EdgeOrder order = new();

    [Fact]
    public void TryTake_EdgesOfOneChannelBeforeThoseBetweenThem_ComeInTheirOrder()
    {
        order.Add(10, isA: true, level: true);
        order.Add(30, isA: true, level: false);
        order.TryTake(out _).ShouldBeFalse();

        order.Add(20, isA: false, level: true);
        order.Add(40, isA: false, level: false);

        Take().ShouldBe([10, 20, 30]);
    }

    [Fact]
    public void TryTake_OneChannelTremblingAlone_IsNotHeldForEver()
    {
        for (var i = 0; i < 100; i++)
            order.Add(i, isA: true, level: i % 2 == 0);

        Take().Count.ShouldBe(68);
    }

    private List<long> Take()
    {
        var taken = new List<long>();
        while (order.TryTake(out var edge))
            taken.Add(edge.Timestamp);
        return taken;
    }
}
