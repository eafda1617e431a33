using System.Net.WebSockets;
using System.Text.Json;

namespace Inspection.Gateway.Tests.Harness;

/// <summary>What a browser does on the live socket.</summary>
internal sealed class LiveViewer : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket socket = new();

    public bool IsOpen => socket.State == WebSocketState.Open;

    public static async Task<LiveViewer> ConnectAsync(Uri gateway, string query, string? origin = null, string? token = null, string? cookie = null)
    {
        var viewer = new LiveViewer();
        if (origin is not null)
            viewer.socket.Options.SetRequestHeader("Origin", origin);
        if (token is not null)
            viewer.socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
        if (cookie is not null)
            viewer.socket.Options.SetRequestHeader("Cookie", cookie);
        await viewer.socket.ConnectAsync(new Uri($"ws://{gateway.Authority}/api/v1/live{query}"), CancellationToken.None);
        return viewer;
    }

    public async Task<byte[]> BinaryAsync()
    {
        while (true)
        {
            var (type, message) = await ReceiveAsync();
            if (type == WebSocketMessageType.Binary)
                return message;
        }
    }

    /// <param name="type">The next text of this type; null: of any.</param>
    /// <param name="condition">The next text that meets it; null: any.</param>
    public async Task<JsonElement> TextAsync(string? type = null, Func<JsonElement, bool>? condition = null)
    {
        while (true)
        {
            var (kind, message) = await ReceiveAsync();
            if (kind != WebSocketMessageType.Text)
                continue;
            var text = JsonSerializer.Deserialize<JsonElement>(message);
            if ((type is null || text.GetProperty("type").GetString() == type) && (condition is null || condition(text)))
                return text;
        }
    }

    /// <summary>Returns when the server has closed the socket, in order or not.</summary>
    public async Task WaitClosedAsync()
    {
        try
        {
            while ((await ReceiveAsync()).Type != WebSocketMessageType.Close)
            {
            }
        }
        catch (WebSocketException)
        {
        }
    }

    public void Dispose() => socket.Dispose();

    private async Task<(WebSocketMessageType Type, byte[] Message)> ReceiveAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        using var message = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, limit.Token);
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return (part.MessageType, message.ToArray());
        }
    }
}
