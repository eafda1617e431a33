using Inspection.Gateway.Storage.Counts;

namespace Inspection.Gateway.Tests.Storage.Counts;

public sealed class CountSpanTests
{
    private const long Hour = CountWidth.Hour;
    private const long Day = CountWidth.Day;

    [Fact]
    public void Cover_NoLimits_TakesTheWidest() => CountSpan.Cover(null, null, CountWidth.All).ShouldBe([new CountSpan(Day, null, null)]);

    [Fact]
    public void Cover_OddSpan_IsNarrowOutsideAndWideInside() => CountSpan.Cover(Day - Hour - 1, 3 * Day + 2 * Hour, CountWidth.All).ShouldBe(
    [
        new CountSpan(null, Day - Hour - 1, Day - Hour), new CountSpan(Hour, Day - Hour, Day), new CountSpan(Day, Day, 3 * Day),
        new CountSpan(Hour, 3 * Day, 3 * Day + 2 * Hour),
    ]);

    [Fact]
    public void Cover_WithinAQuarter_CountsResults() => CountSpan.Cover(5, 7, CountWidth.All).ShouldBe([new CountSpan(null, 5, 7)]);

    [Fact]
    public void Cover_OnlyOneLimit_IsOpenToTheOtherSide()
    {
        CountSpan.Cover(-1, null, CountWidth.All).ShouldBe([new CountSpan(null, -1, 0), new CountSpan(Day, 0, null)]);
        CountSpan.Cover(null, Day, CountWidth.All).ShouldBe([new CountSpan(Day, null, Day)]);
    }

    [Fact]
    public void Cover_NothingBetween_IsEmpty() => CountSpan.Cover(7, 7, CountWidth.All).ShouldBeEmpty();

    /// <summary>Any span: the parts lie end to end and are as wide as they say.</summary>
    [Fact]
    public void Cover_RandomSpans_LeaveNothingOut()
    {
        var random = new Random(3);
        for (var i = 0; i < 1000; i++)
        {
            var from = random.NextInt64(-2 * Day, 5 * Day);
            var to = from + random.NextInt64(1, random.Next(2) == 0 ? Hour : 5 * Day);
            var spans = CountSpan.Cover(from, to, CountWidth.All).ToArray();

            (spans[0].From, spans[^1].To).ShouldBe((from, to));
            foreach (var (one, next) in spans.Zip(spans.Skip(1)))
                one.To.ShouldBe(next.From);
            foreach (var span in spans.Where(static span => span.Width is not null))
                ((span.From ?? 1) % (span.Width ?? 1), (span.To ?? 1) % (span.Width ?? 1)).ShouldBe((0, 0));
        }
    }
}
