using System.Net.WebSockets;
using System.Threading.Channels;
using Inspection.Gateway.Ingest;

namespace Inspection.Gateway.Live;

/// <summary>
/// One browser on the live socket. It holds at most one frame, the newest, and of each text the newest, so a slow viewer
/// sees fewer frames and never holds up the line, the gateway or another viewer. Offering is thread-safe; one task sends.
/// </summary>
internal sealed class Viewer(GatewayCounters counters)
{
    private readonly Lock gate = new();
    // One word of news is enough: whoever takes it takes everything.
    private readonly Channel<bool> news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Dictionary<string, byte[]> texts = [];
    private ReadOnlyMemory<byte>? frame;

    /// <param name="preview">A whole preview message; kept until sent or replaced, so it must not change.</param>
    public void Show(ReadOnlyMemory<byte> preview)
    {
        lock (gate)
        {
            if (frame is not null)
                counters.CountFrameReplaced();
            frame = preview;
        }
        news.Writer.TryWrite(true);
    }

    /// <param name="key">A newer text of the same key takes the place of one not yet sent.</param>
    public void Tell(string key, byte[] text)
    {
        lock (gate)
        {
            texts[key] = text;
        }
        news.Writer.TryWrite(true);
    }

    /// <summary>Sends what is offered until cancelled or the socket fails.</summary>
    public async Task SendAsync(WebSocket socket, CancellationToken cancellation)
    {
        while (true)
        {
            await news.Reader.ReadAsync(cancellation);
            var (waiting, newest) = Take();
            foreach (var text in waiting)
                await socket.SendAsync(text, WebSocketMessageType.Text, endOfMessage: true, cancellation);
            if (newest is not { } message)
                continue;
            await socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, cancellation);
            counters.CountFrameSent();
        }
    }

    private (byte[][] Texts, ReadOnlyMemory<byte>? Frame) Take()
    {
        lock (gate)
        {
            var taken = (texts.Values.ToArray(), frame);
            texts.Clear();
            frame = null;
            return taken;
        }
    }
}
