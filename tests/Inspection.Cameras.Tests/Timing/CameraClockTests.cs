using Inspection.Cameras.Timing;

namespace Inspection.Cameras.Tests.Timing;

public sealed class CameraClockTests
{
    private static readonly DateTimeOffset begin = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);
    private readonly CameraClock clock = new();

    [Fact]
    public void TakenAt_ArrivalsThatJitter_KeepTheCamerasSteadyPace()
    {
        var random = new Random(1);
        var taken = new List<DateTimeOffset>();
        for (var i = 0; i < 200; i++)
        {
            var delay = TimeSpan.FromMilliseconds(i == 20 ? 3 : 3 + 30 * random.NextDouble());
            taken.Add(clock.TakenAt(TimeSpan.FromMilliseconds(40 * i), begin.AddMilliseconds(40 * i) + delay));
        }

        for (var i = 30; i < 200; i++)
        {
            (taken[i] - taken[i - 1]).TotalMilliseconds.ShouldBeInRange(39.9, 40.1);
            (taken[i] - begin.AddMilliseconds(40 * i)).TotalMilliseconds.ShouldBeInRange(2.9, 4);
        }
    }

    [Fact]
    public void TakenAt_NeverLaterThanTheArrival()
    {
        var random = new Random(2);
        for (var i = 0; i < 500; i++)
        {
            var arrival = begin.AddMilliseconds(33 * i + 20 * random.NextDouble());
            clock.TakenAt(TimeSpan.FromMilliseconds(33 * i), arrival).ShouldBeLessThanOrEqualTo(arrival);
        }
    }

    [Theory]
    [InlineData(1.00005)]
    [InlineData(0.99995)]
    public void TakenAt_CameraWhoseClockDrifts_IsFollowed(double rate)
    {
        DateTimeOffset taken = default;
        for (var second = 0; second < 20_000; second++)
            taken = clock.TakenAt(TimeSpan.FromSeconds(second * rate), begin.AddSeconds(second));

        (begin.AddSeconds(19_999) - taken).TotalMilliseconds.ShouldBeInRange(0, 1);
    }

    [Fact]
    public void TakenAt_CameraThatBeginsAnew_StartsFromTheArrival()
    {
        clock.TakenAt(TimeSpan.FromHours(3), begin);

        clock.TakenAt(TimeSpan.FromSeconds(1), begin.AddSeconds(5)).ShouldBe(begin.AddSeconds(5));
    }

    [Fact]
    public void TakenAt_CameraWithoutClock_IsTheArrival()
    {
        for (var i = 0; i < 5; i++)
            clock.TakenAt(TimeSpan.Zero, begin.AddSeconds(i)).ShouldBe(begin.AddSeconds(i));
    }

    [Fact]
    public void TakenAt_PictureThatWasHeldUp_IsAsOldAsItIs()
    {
        clock.TakenAt(TimeSpan.FromSeconds(1), begin);

        clock.TakenAt(TimeSpan.FromSeconds(2), begin.AddSeconds(6)).ShouldBe(begin.AddSeconds(1), TimeSpan.FromMilliseconds(10));
    }

    [Fact]
    public void TakenAt_PictureThatWaitedUnread_IsAsOldAsItIs()
    {
        clock.TakenAt(TimeSpan.FromSeconds(1), begin);

        clock.TakenAt(TimeSpan.FromSeconds(2), begin.AddSeconds(60), unread: TimeSpan.FromSeconds(60)).ShouldBe(begin.AddSeconds(1), TimeSpan.FromMilliseconds(10));
    }

    [Fact]
    public void TakenAt_ClockThatWasSetBack_IsTakenAnew()
    {
        clock.TakenAt(TimeSpan.FromSeconds(1), begin);

        clock.TakenAt(TimeSpan.FromSeconds(2), begin.AddSeconds(60)).ShouldBe(begin.AddSeconds(60));
    }
}
