using Inspection.Hardware.Belt;
using TestKit;

namespace Inspection.Hardware.Tests.Belt;

public class BeltsTests
{
    private readonly ManualTime time = new();

    [Fact]
    public void TimeBelt_StoppedAndStarted_MovesOnlyMeanwhile()
    {
        var belt = new TimeBelt(100, time);
        time.Advance(TimeSpan.FromSeconds(1));
        belt.Run(isOn: false);
        time.Advance(TimeSpan.FromSeconds(5));

        ShouldBe(belt.Read(), 100, 0);
        belt.TimestampAt(150).ShouldBeNull();
        belt.Run(isOn: true);
        time.Advance(TimeSpan.FromSeconds(0.5));

        ShouldBe(belt.Read(), 150, 100);
        (belt.TimestampAt(160) - time.GetTimestamp()).ShouldNotBeNull().ShouldBeInRange(TimeSpan.TicksPerSecond / 10, TimeSpan.TicksPerSecond / 10 + 2);
    }

    [Fact]
    public void EncoderBelt_Counts_TellWayAndSpeed()
    {
        var belt = new EncoderBelt(0.5, time);
        for (var i = 0; i < 40; i++)
        {
            time.Advance(TimeSpan.FromMilliseconds(5));
            belt.Step(1, time.GetTimestamp());
        }

        ShouldBe(belt.Read(), 20, 100);
        belt.PositionAt(time.GetTimestamp() - TimeSpan.TicksPerMillisecond * 20).ShouldBe(18, tolerance: 0.001);
    }

    [Fact]
    public void EncoderBelt_PositionInThePast_IsThatOfItsCount()
    {
        var belt = new EncoderBelt(1, time);
        var stamps = new List<long>();
        foreach (var milliseconds in (int[])[5, 50, 1, 300])
        {
            time.Advance(TimeSpan.FromMilliseconds(milliseconds));
            belt.Step(1, time.GetTimestamp());
            stamps.Add(time.GetTimestamp());
        }

        stamps.Select(belt.PositionAt).ShouldBe([1, 2, 3, 4]);
        stamps.Select(stamp => belt.PositionAt(stamp - 1)).ShouldBe([0, 1, 2, 3]);
    }

    [Fact]
    public void EncoderBelt_NoCountsForAWhile_Stands()
    {
        var belt = new EncoderBelt(0.5, time);
        belt.Step(1, time.GetTimestamp());
        time.Advance(TimeSpan.FromMilliseconds(5));
        belt.Step(1, time.GetTimestamp());

        time.Advance(TimeSpan.FromSeconds(1));

        ShouldBe(belt.Read(), 1, 0);
    }

    [Fact]
    public void EncoderBelt_Backwards_FallsWithNegativeSpeed()
    {
        var belt = new EncoderBelt(1, time);
        for (var i = 0; i < 3; i++)
        {
            time.Advance(TimeSpan.FromMilliseconds(10));
            belt.Step(-1, time.GetTimestamp());
        }

        ShouldBe(belt.Read(), -3, -100);
    }

    private static void ShouldBe(BeltReading reading, double position, double speed)
    {
        reading.Position.ShouldBe(position, tolerance: 0.001);
        reading.Speed.ShouldBe(speed, tolerance: 0.001);
    }
}
