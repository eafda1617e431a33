using Inspection.Contracts;

namespace Benchmarks.Swapping;

/// <summary>One swap, as the subscriber saw it.</summary>
/// <param name="EndedAt">When the report of the end came.</param>
/// <param name="Steps">When the station entered each step, in order; the last one is the end.</param>
internal sealed record OrderedSwap(DateTimeOffset OrderedAt, DateTimeOffset EndedAt, IReadOnlyList<(DateTimeOffset At, SwapStep Step)> Steps, ReportedMessage End)
{
    public double Milliseconds => (EndedAt - OrderedAt).TotalMilliseconds;

    /// <summary>How long the station was at each step, milliseconds.</summary>
    public IEnumerable<(SwapStep Step, double Milliseconds)> Durations => Steps.Zip(Steps.Skip(1), static (step, next) => (step.Step, (next.At - step.At).TotalMilliseconds));
}
