using System.Collections.Concurrent;
using Inspection.Contracts;

namespace Inspection.Gateway.Live;

/// <summary>The newest of every station, in memory. Thread-safe; events are raised on the thread that brought the news and must return quickly.</summary>
internal sealed class StationBoard
{
    private readonly ConcurrentDictionary<StationAddress, StationEntry> entries = new();

    public event Action<StationAddress, StateMessage>? StateChanged;

    public event Action<StationAddress, MetricsMessage>? MetricsChanged;

    /// <summary>By name.</summary>
    public IReadOnlyList<StationEntry> All => [.. entries.Values.OrderBy(entry => entry.Address.ToString(), StringComparer.Ordinal)];

    public int Running => entries.Values.Count(entry => entry.IsRunning);

    /// <summary>Puts back what the database remembers; raises nothing.</summary>
    public void Restore(StationEntry entry) => entries.TryAdd(entry.Address, entry);

    public void Seen(StationAddress station, DateTimeOffset at) => Update(station, at, entry => entry);

    public void Announce(StationAddress station, StateMessage state, DateTimeOffset at)
    {
        Update(station, at, entry => entry with { State = state });
        StateChanged?.Invoke(station, state);
    }

    public void Report(StationAddress station, MetricsMessage metrics, DateTimeOffset at)
    {
        Update(station, at, entry => entry with { Metrics = metrics });
        MetricsChanged?.Invoke(station, metrics);
    }

    public void Order(StationAddress station, DesiredMessage desired, DateTimeOffset at) => Update(station, at, entry => entry with { Desired = desired });

    public void Report(StationAddress station, ReportedMessage reported, DateTimeOffset at) => Update(station, at, entry => entry with { Reported = reported });

    private void Update(StationAddress station, DateTimeOffset at, Func<StationEntry, StationEntry> change) => entries.AddOrUpdate(
        station,
        _ => change(new StationEntry(station, null, at, null)),
        (_, entry) => change(entry with { LastSeenAt = at }));
}
