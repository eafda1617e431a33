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

    /// <summary>Of a station, starts that are over and not whole; the oldest is forgotten first.</summary>
    private const int MostBoots = 8;

    private readonly Lock gate = new();
    private readonly Dictionary<StationAddress, StationSequences> stations = [];

    /// <summary>Results are in the database.</summary>
    public void Stored(IEnumerable<ArrivedResult> results)
    {
        lock (gate)
        {
            foreach (var (station, message, _) in results)
                SequenceOf(station, message.BootId, message.Sequence).Stored(message.Sequence);
        }
    }

    public void Told(StationAddress station, MetricsMessage metrics)
    {
        lock (gate)
        {
            SequenceOf(station, metrics.BootId, 0).Told(metrics.Published);
            stations[station].HeardAt = time.GetTimestamp();
        }
    }

    /// <summary>What to ask now; to be called about once a second.</summary>
    public IReadOnlyList<(StationAddress Station, ResultRange Results)> Due()
    {
        List<(StationAddress, ResultRange)> due = [];
        lock (gate)
        {
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
        var (missing, highest) = arrived == 1 ? ([], 0) : stored.Missing(station, bootId);
        var sequence = new BootSequence(bootId, missing, highest, time);
        known.Boots.RemoveAll(static boot => boot.IsWhole);
        known.Boots.Add(sequence);
        if (known.Boots.Count > MostBoots)
            known.Boots.RemoveAt(0);
        return sequence;
    }

    private sealed class StationSequences
    {
        /// <summary>The newest last.</summary>
        public List<BootSequence> Boots { get; } = [];

        /// <summary>When it last told its counters; null: not yet.</summary>
        public long? HeardAt { get; set; }
    }
}
