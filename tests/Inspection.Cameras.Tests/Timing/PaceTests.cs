using Inspection.Cameras.Timing;
using TestKit;

namespace Inspection.Cameras.Tests.Timing;

public sealed class PaceTests
{
    private readonly ManualTime time = new();
    private readonly long start;

    public PaceTests() => start = time.GetTimestamp();

    [Fact]
    public void NextDue_First_IsAtOnce()
    {
        DueMilliseconds(new Pace(time, 10)).ShouldBe(0);
    }

    [Fact]
    public void Advance_OnTime_IsDueOnePeriodLater()
    {
        var pace = new Pace(time, 10);
        pace.Advance();

        DueMilliseconds(pace).ShouldBe(100);
    }

    [Fact]
    public void Advance_LateByLessThanAPeriod_KeepsTheAverage()
    {
        var pace = new Pace(time, 10);
        time.Advance(TimeSpan.FromMilliseconds(60));
        pace.Advance();

        DueMilliseconds(pace).ShouldBe(100);
    }

    [Fact]
    public void Advance_AfterALongPause_MakesNoBurst()
    {
        var pace = new Pace(time, 10);
        time.Advance(TimeSpan.FromSeconds(5));
        pace.Advance();

        DueMilliseconds(pace).ShouldBe(5100);
    }

    [Fact]
    public void Advance_NoRate_IsDueAtOnce()
    {
        var pace = new Pace(time, null);
        time.Advance(TimeSpan.FromSeconds(5));
        pace.Advance();

        DueMilliseconds(pace).ShouldBe(5000);
    }

    private double DueMilliseconds(Pace pace) => time.GetElapsedTime(start, pace.NextDue).TotalMilliseconds;
}
