using Inspection.Contracts;
using Inspection.Gateway.Broker;
using Inspection.Gateway.Ingest;

namespace Inspection.Gateway.Live;

/// <summary>One feed for each watched station, however many watch it; none where nobody does. Thread-safe.</summary>
internal sealed class PreviewFeeds(BrokerAccess broker, GatewayCounters counters, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<StationAddress, PreviewFeed> feeds = [];

    /// <summary>Watched stations.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return feeds.Count;
        }
    }

    /// <summary>The viewer gets the station's frames until it is taken out by <see cref="UnwatchAsync"/>.</summary>
    public void Watch(StationAddress station, Viewer viewer)
    {
        lock (gate)
        {
            if (!feeds.TryGetValue(station, out var feed))
                feeds[station] = feed = new PreviewFeed(station, broker, counters, time);
            feed.Add(viewer);
        }
    }

    public async Task UnwatchAsync(StationAddress station, Viewer viewer)
    {
        PreviewFeed? unwatched = null;
        lock (gate)
        {
            if (feeds.TryGetValue(station, out var feed))
            {
                feed.Remove(viewer);
                if (!feed.IsWatched && feeds.Remove(station))
                    unwatched = feed;
            }
        }
        if (unwatched is not null)
            await unwatched.DisposeAsync();
    }
}
