using Inspection.Cameras.Timing;
using TestKit;

namespace Inspection.Cameras.Tests.Timing;

public sealed class ReopenBackoffTests
{
    private readonly ManualTime time = new();

    [Fact]
    public void NextAttempt_First_IsAtOnce()
    {
        Seconds(new ReopenBackoff(time)).ShouldBe(0);
    }

    [Fact]
    public void Failed_Repeatedly_WaitsLongerUpToTenSeconds()
    {
        var backoff = new ReopenBackoff(time);
        foreach (var expected in (double[])[0.5, 1, 2, 4, 8, 10, 10])
        {
            backoff.Failed();
            Seconds(backoff).ShouldBeInRange(expected * 0.8, expected * 1.2);
        }
    }

    [Fact]
    public void Failed_AfterSuccess_BeginsAnew()
    {
        var backoff = new ReopenBackoff(time);
        backoff.Failed();
        backoff.Failed();
        backoff.Succeeded();
        backoff.Failed();

        Seconds(backoff).ShouldBeInRange(0.4, 0.6);
    }

    private double Seconds(ReopenBackoff backoff) => time.GetElapsedTime(time.GetTimestamp(), backoff.NextAttempt).TotalSeconds;
}
