using System.Net.WebSockets;
using Inspection.Contracts;

namespace Inspection.Gateway.Live;

/// <summary>One viewer of frames from the opening of its socket to its end.</summary>
/// <param name="wanted">The only station that is told of; null: all are told of, and the first one running is shown.</param>
internal sealed class LiveSession(StationBoard board, PreviewFeeds feeds, Viewer viewer, StationAddress? wanted)
{
    private readonly Lock gate = new();
    private StationAddress? shown;

    /// <summary>Returns when the viewer has gone or <paramref name="stopping"/> is set; the socket is then closed.</summary>
    public async Task RunAsync(WebSocket socket, CancellationToken stopping)
    {
        board.Changed += Tell;
        board.Running += ShowFirst;
        try
        {
            if (wanted is not null)
                Show(wanted);
            foreach (var entry in board.All)
            {
                if (entry.State is not null)
                    Tell(LiveNews.Of(entry.Address, entry.State));
                if (entry.Metrics is not null)
                    Tell(LiveNews.Of(entry.Address, entry.Metrics));
                if (entry.IsRunning)
                    ShowFirst(entry.Address);
            }
            await ViewerSocket.RunAsync(viewer, socket, stopping);
        }
        finally
        {
            board.Changed -= Tell;
            board.Running -= ShowFirst;
            StationAddress? last;
            lock (gate)
                last = shown;
            if (last is not null)
                await feeds.UnwatchAsync(last, viewer);
        }
    }

    private void Tell(LiveNews news)
    {
        if (wanted is null || wanted == news.Station)
            viewer.Tell(news.Key, news.Text);
    }

    private void ShowFirst(StationAddress station)
    {
        if (wanted is null)
            Show(station);
    }

    private void Show(StationAddress station)
    {
        lock (gate)
        {
            if (shown is not null)
                return;
            shown = station;
        }
        feeds.Watch(station, viewer);
    }
}
