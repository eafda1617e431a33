using Inspection.Core.Sources;
using Inspection.VirtualLine.Line;

namespace Inspection.VirtualLine.Tests.Line;

/// <summary>The virtual line where a belt says when a part is due.</summary>
public class SubstrateLineOnBeltTests
{
    private const string Uri = "sim:substrate?seed=5&fps=1000&parts=6";

    private readonly HandConveyor belt = new(TimeProvider.System);

    [Fact]
    public void Read_First_ShowsTheProductBeforeTheBeltHasMoved()
    {
        using var line = SubstrateLine.Open(Uri, TimeProvider.System, belt);

        var first = line.Read(default);

        first?.Part.Value.ShouldBe("S0005-000000");
        line.Pacing.ShouldBe(SourcePacing.NewestWins);
        first?.Frame?.Dispose();
    }

    [Fact]
    public void Read_PartsThatTheBeltBrings_AreThoseOfTheClock()
    {
        using var clocked = SubstrateLine.Open(Uri, TimeProvider.System);
        using var carried = SubstrateLine.Open(Uri, TimeProvider.System, belt);
        carried.Read(default)?.Frame?.Dispose();

        for (var i = 0; i < 6; i++)
        {
            belt.Move();
            var (a, b) = (clocked.Read(default).ShouldNotBeNull(), carried.Read(default).ShouldNotBeNull());
            b.Part.ShouldBe(a.Part);
            using var one = a.Frame.ShouldNotBeNull();
            using var other = b.Frame.ShouldNotBeNull();
            other.Pixels.SequenceEqual(one.Pixels).ShouldBeTrue();
        }
        carried.Read(default).ShouldBeNull();
    }

    [Fact]
    public void Read_PartThatWentBy_IsLeftOut()
    {
        using var line = SubstrateLine.Open(Uri, TimeProvider.System, belt);
        line.Read(default)?.Frame?.Dispose();

        belt.Move();
        belt.Move();
        var capture = line.Read(default).ShouldNotBeNull();

        capture.Part.Value.ShouldBe("S0005-000002");
        capture.Frame?.Dispose();
    }

    [Fact]
    public void Read_SamePartBeforeTheCameraAgain_ShowsItAgain()
    {
        using var line = SubstrateLine.Open(Uri, TimeProvider.System, belt);
        line.Read(default)?.Frame?.Dispose();
        belt.Move();
        using var first = line.Read(default)?.Frame.ShouldNotBeNull();

        belt.Stay();
        using var again = line.Read(default)?.Frame.ShouldNotBeNull();

        again?.Pixels.SequenceEqual(first is null ? [] : first.Pixels).ShouldBeTrue();
        again.ShouldNotBeSameAs(first);
    }

    [Fact]
    public async Task Dispose_WhileAReaderWaits_EndsTheReading()
    {
        var line = SubstrateLine.Open(Uri, TimeProvider.System, belt);
        line.Read(default)?.Frame?.Dispose();
        var reading = Task.Run(() => line.Read(default));

        line.Dispose();

        (await reading).ShouldBeNull();
    }
}
