using Inspection.Contracts;
using Inspection.Gateway.Storage;

namespace Inspection.Gateway.Ingest.Gaps;

/// <summary>
/// Notices results that the broker took from a station and lost before the gateway had them, by the numbers that are missing, and says what to ask which station for. Thread-safe.
/// </summary>
internal sealed class MissingResults(StoredSequences stored, GatewayCounters counters, TimeProvider time, ILogger<MissingResults> logger)
{
    /// <summary>A station tells its counters each second; one that does not is not asked.</summary>
    private static readonly TimeSpan Heard = TimeSpan.FromSeconds(5);

    /// <summary>Of a station; whole ones are forgotten first.</summary>
    private const int MostBoots = 8;

    /// <summary>A station that has been running for longer without this gateway is not asked for its past.</summary>
    private const long MostBeforeTheFirst = 1_000;

    /// <summary>Results that are older than that, by their station's own clock, come from a backlog: of the broker, of the station, or because they were asked for.</summary>
    private static readonly TimeSpan Old = TimeSpan.FromSeconds(10);

    /// <summary>While a backlog comes in, what is missing may be in it.</summary>
    private static readonly TimeSpan BacklogRest = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly Dictionary<StationAddress, StationSequences> stations = [];
    private long? backlogAt;

    /// <summary>Results are in the database.</summary>
    public void Stored(IEnumerable<ArrivedResult> results)
    {
        lock (gate)
        {
            foreach (var (station, message, _) in results)
            {
                SequenceOf(station, message.BootId, message.Sequence).Stored(message.Sequence);
                if (stations[station].Clock - message.CapturedAt > Old)
                    backlogAt = time.GetTimestamp();
            }
        }
    }

    public void Told(StationAddress station, MetricsMessage metrics)
    {
        lock (gate)
        {
            SequenceOf(station, metrics.BootId, 0).Told(metrics.Published);
            (stations[station].HeardAt, stations[station].Clock) = (time.GetTimestamp(), metrics.At);
        }
    }

    /// <summary>What to ask now; to be called about once a second.</summary>
    public IReadOnlyList<(StationAddress Station, ResultRange Results)> Due()
    {
        List<(StationAddress, ResultRange)> due = [];
        lock (gate)
        {
            if (backlogAt is { } backlog && time.GetElapsedTime(backlog) < BacklogRest)
                return due;
            foreach (var (station, known) in stations)
            {
                if (known.HeardAt is not { } heard || time.GetElapsedTime(heard) > Heard)
                    continue;
                foreach (var boot in known.Boots)
                {
                    var range = boot.Due(out var lost);
                    if (lost is not null)
                    {
                        counters.CountLost(lost.Count);
                        Log.ResultsLost(logger, station, lost.BootId, lost.First, lost.Last);
                    }
                    if (range is null)
                        continue;
                    Log.ResultsAskedFor(logger, station, range.BootId, range.First, range.Last);
                    due.Add((station, range));
                    // A station sends one range at a time.
                    break;
                }
            }
        }
        return due;
    }

    /// <param name="arrived">Sequence of the result that has just come; 0: none has.</param>
    private BootSequence SequenceOf(StationAddress station, string bootId, long arrived)
    {
        if (!stations.TryGetValue(station, out var known))
            stations.Add(station, known = new StationSequences());
        if (known.Boots.Find(boot => boot.BootId == bootId) is { } found)
            return found;
        // The first result of all has none before it; else a gateway that starts looks at what an earlier one stored.
        var (missing, highest) = arrived == 1 ? ([], 0) : stored.Missing(station, bootId, BootSequence.MostGaps);
        var sequence = new BootSequence(bootId, missing.Where(static gap => gap.First > 1 || gap.Count <= MostBeforeTheFirst), highest, time);
        if (known.Boots.Count == MostBoots)
            known.Boots.RemoveAt(Math.Max(0, known.Boots.FindIndex(static boot => boot.IsWhole)));
        known.Boots.Add(sequence);
        return sequence;
    }

    private sealed class StationSequences
    {
        public List<BootSequence> Boots { get; } = [];

        /// <summary>When it last told its counters; null: not yet.</summary>
        public long? HeardAt { get; set; }

        /// <summary>What its clock said then.</summary>
        public DateTimeOffset? Clock { get; set; }
    }
}
