using System.Net;
using System.Net.Sockets;
using Inspection.Contracts;
using Modbus;

namespace Inspection.Hardware.Modbus;

/// <summary>
/// The station's Modbus TCP server: shows a <see cref="PlcBoard"/> to PLCs and takes their few orders. Threads of its own; the inspection never waits for
/// a client. Modbus knows no passwords: whoever reaches the port may read, trigger and acknowledge.
/// </summary>
public sealed class ModbusServer : IDisposable
{
    /// <summary>How many PLCs and panels are served at once; the next is turned away.</summary>
    public const int MostClients = 8;

    public static readonly TimeSpan BeatInterval = TimeSpan.FromMilliseconds(500);

    // When the process has no descriptor left, the next attempt fails as fast.
    private static readonly TimeSpan Respite = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly HashSet<PlcClient> clients = [];
    private readonly Socket listener;
    private readonly PlcBoard board;
    private readonly PlcRequests requests;
    private readonly ITimer heart;
    private readonly Thread thread;
    private bool stopping;

    private ModbusServer(Socket listener, PlcBoard board, IPlcCommands commands, TimeProvider time)
    {
        this.listener = listener;
        this.board = board;
        requests = new PlcRequests(board, commands);
        heart = time.CreateTimer(_ => board.Beat(), null, BeatInterval, BeatInterval);
        thread = new Thread(Accept) { Name = "modbus", IsBackground = true };
        thread.Start();
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint => (IPEndPoint?)listener.LocalEndPoint ?? throw new ObjectDisposedException(nameof(ModbusServer));

    /// <param name="address">Port 0: a free one.</param>
    /// <exception cref="InputException">The port is taken or not allowed, the address is not this machine's, or libmodbus is missing.</exception>
    public static ModbusServer Open(IPEndPoint address, PlcBoard board, IPlcCommands commands, TimeProvider time)
    {
        var listener = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            ModbusLibrary.Load();
            listener.Bind(address);
            listener.Listen(MostClients);
            return new ModbusServer(listener, board, commands, time);
        }
        catch (Exception exception) when (exception is SocketException or ModbusException)
        {
            listener.Dispose();
            throw new InputException(exception is SocketException refused ? Texts.ModbusPort(address, refused) : Texts.ModbusMissing(exception.Message), exception);
        }
    }

    /// <summary>Closes the port and every connection: the heartbeat stops for all of them.</summary>
    public void Dispose()
    {
        PlcClient[] remaining;
        lock (gate)
        {
            if (stopping)
                return;
            stopping = true;
            remaining = [.. clients];
        }
        heart.Dispose();
        listener.Dispose();
        thread.Join();
        foreach (var client in remaining)
            client.Stop();
    }

    private void Accept()
    {
        while (true)
        {
            Socket? socket = null;
            try
            {
                socket = listener.Accept();
                Admit(socket);
            }
            catch (Exception exception) when (exception is SocketException or ModbusException or ObjectDisposedException)
            {
                // One client less; or the listener is closed.
                socket?.Dispose();
                if (Volatile.Read(ref stopping))
                    return;
                Thread.Sleep(Respite);
            }
        }
    }

    private void Admit(Socket socket)
    {
        lock (gate)
        {
            if (stopping || clients.Count == MostClients)
            {
                socket.Dispose();
                return;
            }
            var client = new PlcClient(socket, board, requests, Leave);
            clients.Add(client);
            client.Start();
        }
    }

    private void Leave(PlcClient client)
    {
        lock (gate)
            clients.Remove(client);
        client.Dispose();
    }
}
