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

        belt.Read().ShouldBe(new BeltReading(100, 0));
        belt.TimestampAt(150).ShouldBeNull();
        belt.Run(isOn: true);
        time.Advance(TimeSpan.FromSeconds(0.5));

        belt.Read().ShouldBe(new BeltReading(150, 100));
        belt.TimestampAt(160).ShouldBe(time.GetTimestamp() + TimeSpan.TicksPerSecond / 10);
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

        var reading = belt.Read();

        reading.Position.ShouldBe(20);
        reading.Speed.ShouldBe(100, tolerance: 0.001);
        belt.PositionAt(time.GetTimestamp() - TimeSpan.TicksPerMillisecond * 20).ShouldBe(18, tolerance: 0.001);
    }

    [Fact]
    public void EncoderBelt_NoCountsForAWhile_Stands()
    {
        var belt = new EncoderBelt(0.5, time);
        belt.Step(1, time.GetTimestamp());
        time.Advance(TimeSpan.FromMilliseconds(5));
        belt.Step(1, time.GetTimestamp());

        time.Advance(TimeSpan.FromSeconds(1));

        belt.Read().ShouldBe(new BeltReading(1, 0));
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

        belt.Read().ShouldSatisfyAllConditions(reading => reading.Position.ShouldBe(-3), reading => reading.Speed.ShouldBe(-100, tolerance: 0.001));
    }
}
