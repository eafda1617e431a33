using System.Net.WebSockets;

namespace Inspection.Gateway.Live;

/// <summary>A viewer's socket from its opening to its end.</summary>
internal static class ViewerSocket
{
    /// <summary>Sends what the viewer is offered. Returns when it has gone or <paramref name="stopping"/> is set; the socket is then closed.</summary>
    public static async Task RunAsync(Viewer viewer, WebSocket socket, CancellationToken stopping)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var sending = viewer.SendAsync(socket, ending.Token);
        var receiving = ReceiveUntilClosedAsync(socket, ending.Token);
        await Task.WhenAny(sending, receiving);
        await ending.CancelAsync();
        await Task.WhenAll(Quietly(sending), Quietly(receiving));
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
