using System.Net;
using System.Net.Sockets;

namespace TestKit;

/// <summary>
/// A wire between a client and a server on 127.0.0.1 that a test can listen to and cut: what a pulled cable or a killed process looks like to the other side.
/// </summary>
public sealed class TcpRelay : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly List<Socket> sockets = [];
    private readonly Lock gate = new();
    private readonly int serverPort;
    private bool isCut;

    public TcpRelay(int serverPort)
    {
        this.serverPort = serverPort;
        listener.Start();
        // Off the context of the test, whose few threads may be waiting for what comes through here.
        _ = Task.Run(AcceptAsync);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Sees every chunk from client to server before it goes on, in order. Set it before connecting.</summary>
    public Action<ReadOnlyMemory<byte>>? FromClient { get; set; }

    /// <summary>Sees every chunk from server to client before it goes on, in order. Set it before connecting.</summary>
    public Action<ReadOnlyMemory<byte>>? FromServer { get; set; }

    /// <summary>Resets every connection; new ones are reset at once until <see cref="Mend"/>.</summary>
    public void Cut()
    {
        Socket[] open;
        lock (gate)
        {
            isCut = true;
            open = [.. sockets];
            sockets.Clear();
        }
        foreach (var socket in open)
            Reset(socket);
    }

    public void Mend()
    {
        lock (gate)
            isCut = false;
    }

    public void Dispose()
    {
        listener.Dispose();
        Cut();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptSocketAsync();
                var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
                if (!TryKeep(client, server))
                    continue;
                _ = ConnectAsync(client, server);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    private bool TryKeep(Socket client, Socket server)
    {
        lock (gate)
        {
            if (!isCut)
            {
                sockets.AddRange([client, server]);
                return true;
            }
        }
        Reset(client);
        server.Dispose();
        return false;
    }

    private async Task ConnectAsync(Socket client, Socket server)
    {
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, serverPort);
            await Task.WhenAll(CopyAsync(client, server, FromClient), CopyAsync(server, client, FromServer));
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            Reset(client);
            Reset(server);
        }
    }

    private static async Task CopyAsync(Socket from, Socket to, Action<ReadOnlyMemory<byte>>? see)
    {
        var buffer = new byte[65_536];
        int count;
        while ((count = await from.ReceiveAsync(buffer)) > 0)
        {
            var chunk = buffer.AsMemory(0, count);
            see?.Invoke(chunk);
            for (var sent = 0; sent < count;)
                sent += await to.SendAsync(chunk[sent..]);
        }
        to.Shutdown(SocketShutdown.Send);
    }

    private static void Reset(Socket socket)
    {
        // Lingering for zero seconds turns the close into a reset.
        try
        {
            socket.LingerState = new LingerOption(true, 0);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // Already closed, or never connected.
        }
        socket.Dispose();
    }
}
