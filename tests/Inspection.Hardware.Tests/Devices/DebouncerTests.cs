using Inspection.Hardware.Devices;

namespace Inspection.Hardware.Tests.Devices;

public class DebouncerTests
{
    private readonly Debouncer contact = new(isOn: false, ticks: 100);

    [Fact]
    public void TrySettle_LevelThatStays_CountsFromItsEdge()
    {
        contact.Edge(isOn: true, 10);
        contact.Due.ShouldBe(110);
        contact.TrySettle(109, out _).ShouldBeFalse();

        contact.TrySettle(110, out var edge).ShouldBeTrue();

        (contact.IsOn, edge, contact.Due).ShouldBe((true, 10, null));
    }

    [Fact]
    public void TrySettle_Bouncing_CountsTheLastEdgeOnce()
    {
        foreach (var (isOn, at) in (ReadOnlySpan<(bool, long)>)[(true, 10), (false, 20), (true, 30), (false, 40), (true, 50)])
            contact.Edge(isOn, at);

        contact.TrySettle(150, out var edge).ShouldBeTrue();

        (edge, contact.Bounces).ShouldBe((50, 2));
        contact.TrySettle(500, out _).ShouldBeFalse();
    }

    [Fact]
    public void TrySettle_Glitch_CountsNothing()
    {
        contact.Edge(isOn: true, 10);
        contact.Edge(isOn: false, 20);

        contact.TrySettle(1000, out _).ShouldBeFalse();

        contact.Bounces.ShouldBe(1);
    }

    [Fact]
    public void TrySettle_WithoutDebounce_CountsAtOnce()
    {
        var direct = new Debouncer(isOn: false, ticks: 0);
        direct.Edge(isOn: true, 10);

        direct.TrySettle(10, out _).ShouldBeTrue();
    }
}
