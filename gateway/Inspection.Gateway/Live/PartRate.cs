using System.Collections.Immutable;
using Inspection.Contracts;

namespace Inspection.Gateway.Live;

/// <summary>How fast a station judges, from its own counters and its own clock, so that neither delay nor a wrong clock matters. Immutable.</summary>
internal sealed class PartRate
{
    public static readonly PartRate Unknown = new(null, []);

    /// <summary>Counters come once a second: long enough for a calm figure, short enough to show a stop.</summary>
    private const int Window = 10;

    private readonly string? bootId;
    private readonly ImmutableQueue<(DateTimeOffset At, long Parts)> seen;

    private PartRate(string? bootId, ImmutableQueue<(DateTimeOffset At, long Parts)> seen)
    {
        this.bootId = bootId;
        this.seen = seen;
    }

    /// <summary>Null before the second counter of a run.</summary>
    public double? PartsPerMinute
    {
        get
        {
            if (seen.IsEmpty)
                return null;
            var (first, last) = (seen.Peek(), seen.Last());
            var minutes = (last.At - first.At).TotalMinutes;
            return minutes > 0 ? (last.Parts - first.Parts) / minutes : null;
        }
    }

    /// <summary>With one more; begins anew where the station did, or where its clock went back.</summary>
    public PartRate With(MetricsMessage metrics)
    {
        var continues = bootId == metrics.BootId && !seen.IsEmpty && seen.Last() is var last && last.At <= metrics.At && last.Parts <= metrics.Parts;
        var next = (continues ? seen : []).Enqueue((metrics.At, metrics.Parts));
        return new PartRate(metrics.BootId, next.Count() > Window ? next.Dequeue() : next);
    }
}
