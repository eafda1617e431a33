using System.Net.WebSockets;
using Inspection.Contracts;

namespace Inspection.Gateway.Live;

/// <summary>One live socket from its opening to its end.</summary>
/// <param name="wanted">The only station that is told of; null: all are told of, and the first one running is shown.</param>
internal sealed class LiveSession(StationBoard board, PreviewFeeds feeds, StationAddress? wanted)
{
    private readonly Viewer viewer = new();
    private readonly Lock gate = new();
    private StationAddress? shown;

    /// <summary>Returns when the viewer has gone or <paramref name="stopping"/> is set; the socket is then closed.</summary>
    public async Task RunAsync(WebSocket socket, CancellationToken stopping)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        board.StateChanged += OnState;
        board.MetricsChanged += OnMetrics;
        try
        {
            if (wanted is not null)
                Show(wanted);
            foreach (var entry in board.All)
            {
                if (entry.State is not null)
                    OnState(entry.Address, entry.State);
                if (entry.Metrics is not null)
                    OnMetrics(entry.Address, entry.Metrics);
            }
            var sending = viewer.SendAsync(socket, ending.Token);
            var receiving = ReceiveUntilClosedAsync(socket, ending.Token);
            await Task.WhenAny(sending, receiving);
            await ending.CancelAsync();
            await Task.WhenAll(Quietly(sending), Quietly(receiving));
        }
        finally
        {
            board.StateChanged -= OnState;
            board.MetricsChanged -= OnMetrics;
            StationAddress? last;
            lock (gate)
                last = shown;
            if (last is not null)
                await feeds.UnwatchAsync(last, viewer);
        }
    }

    private void OnState(StationAddress station, StateMessage state)
    {
        if (wanted is not null && wanted != station)
            return;
        viewer.Tell($"state {station}", LiveState.Encode(station, state));
        if (wanted is null && state.Status is StationStatus.Online or StationStatus.Degraded)
            Show(station);
    }

    private void OnMetrics(StationAddress station, MetricsMessage metrics)
    {
        if (wanted is null || wanted == station)
            viewer.Tell($"metrics {station}", LiveMetrics.Encode(station, metrics));
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

    /// <summary>Viewers have nothing to say; reading is how their leaving is noticed.</summary>
    private static async Task ReceiveUntilClosedAsync(WebSocket socket, CancellationToken cancellation)
    {
        var buffer = new byte[256];
        while ((await socket.ReceiveAsync(buffer, cancellation)).MessageType != WebSocketMessageType.Close)
        {
        }
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellation);
    }

    private static async Task Quietly(Task task)
    {
        try
        {
            await task;
        }
        catch (Exception problem) when (problem is OperationCanceledException or WebSocketException or InvalidOperationException or IOException)
        {
        }
    }
}
