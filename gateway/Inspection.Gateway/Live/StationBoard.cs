using System.Collections.Concurrent;
using Inspection.Contracts;

namespace Inspection.Gateway.Live;

/// <summary>The newest of every station, in memory. Thread-safe; events are raised on the thread that brought the news and must return quickly.</summary>
internal sealed class StationBoard
{
    private readonly ConcurrentDictionary<StationAddress, StationEntry> entries = new();
    private long changes;

    /// <summary>A station's state or counters.</summary>
    public event Action<LiveNews>? Changed;

    /// <summary>A station is running, as it says itself.</summary>
    public event Action<StationAddress>? Running;

    /// <summary>By name.</summary>
    public IReadOnlyList<StationEntry> All => [.. entries.Values.OrderBy(entry => entry.Address.ToString(), StringComparer.Ordinal)];

    public int RunningCount => entries.Values.Count(entry => entry.IsRunning);

    public bool Knows(StationAddress station) => entries.ContainsKey(station);

    /// <summary>Null where nothing was heard of it.</summary>
    public StationEntry? Find(StationAddress station) => entries.GetValueOrDefault(station);

    /// <summary>Grows with each change, so that who looks now and then knows whether there is anything new.</summary>
    public long Changes => Volatile.Read(ref changes);

    /// <summary>Puts back what the database remembers; raises nothing.</summary>
    public void Restore(StationEntry entry) => entries.TryAdd(entry.Address, entry);

    public void Seen(StationAddress station, DateTimeOffset at) => Update(station, at, entry => entry);

    public void Announce(StationAddress station, StateMessage state, DateTimeOffset at)
    {
        Update(station, at, entry => entry with { State = state });
        Changed?.Invoke(LiveNews.Of(station, state));
        if (state.Status is StationStatus.Online or StationStatus.Degraded)
            Running?.Invoke(station);
    }

    public void Report(StationAddress station, MetricsMessage metrics, DateTimeOffset at)
    {
        Update(station, at, entry => entry with { Metrics = metrics, Rate = entry.Rate.With(metrics) });
        Changed?.Invoke(LiveNews.Of(station, metrics));
    }

    public void Judged(StationAddress station, ResultMessage result, DateTimeOffset at) => Update(
        station, at, entry => entry.LastPart is { } last && !last.IsBefore(result) ? entry : entry with { LastPart = LastPart.Of(result) });

    public void Order(StationAddress station, DesiredMessage desired, DateTimeOffset at) => Update(station, at, entry => entry with { Desired = desired });

    public void Report(StationAddress station, ReportedMessage reported, DateTimeOffset at) => Update(station, at, entry => entry with { Reported = reported });

    private void Update(StationAddress station, DateTimeOffset at, Func<StationEntry, StationEntry> change)
    {
        entries.AddOrUpdate(
            station,
            _ => change(new StationEntry(station, null, at, null)),
            (_, entry) => change(entry with { LastSeenAt = at }));
        Interlocked.Increment(ref changes);
    }
}
