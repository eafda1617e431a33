using TestKit;

namespace Benchmarks.Gating;

/// <summary>The instants that the tracker reckons, on a clock that stands still between them.</summary>
internal static class VirtualGate
{
    public static GateFigures Measure(int parts)
    {
        var time = new ManualTime();
        var random = new Random(1);
        using var belt = new BenchBelt(time);
        var errors = new List<double>(2 * parts);
        for (var number = 0; number < parts; number++)
        {
            var (open, close) = belt.AddBad(number);
            foreach (var (ideal, rejects) in (ReadOnlySpan<(long, bool)>)[(open, true), (close, false)])
            {
                belt.Tracker.Demand(out var due);
                var instant = due ?? throw new InvalidOperationException("The gate is not due while the belt runs.");
                time.Advance(TimeSpan.FromTicks(instant - time.GetTimestamp()));
                if (belt.Tracker.Demand(out _).Rejects != rejects)
                    throw new InvalidOperationException("The gate is not where it should be at its instant.");
                errors.Add(TimeSpan.FromTicks(instant - ideal).TotalMicroseconds);
            }
            time.Advance(TimeSpan.FromTicks(random.Next(1, 100_000)));
        }
        return GateFigures.Of(errors, TimeSpan.FromTicks(1).TotalMicroseconds, 2 * parts);
    }
}
