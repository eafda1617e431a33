using Inspection.Contracts;

namespace Inspection.Gateway.Live;

/// <summary>One feed for each watched station, however many watch it; none where nobody does. Thread-safe.</summary>
internal abstract class StationFeeds
{
    private readonly Lock gate = new();
    private readonly Dictionary<StationAddress, StationFeed> feeds = [];

    /// <summary>Watched stations.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return feeds.Count;
        }
    }

    /// <summary>The viewer gets what the station sends until it is taken out by <see cref="UnwatchAsync"/>.</summary>
    public void Watch(StationAddress station, Viewer viewer)
    {
        lock (gate)
        {
            if (!feeds.TryGetValue(station, out var feed))
                feeds[station] = feed = Create(station);
            feed.Add(viewer);
        }
    }

    public async Task UnwatchAsync(StationAddress station, Viewer viewer)
    {
        StationFeed? unwatched = null;
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

    protected abstract StationFeed Create(StationAddress station);
}
