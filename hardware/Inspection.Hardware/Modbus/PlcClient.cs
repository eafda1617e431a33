using System.Net.Sockets;
using Modbus;

namespace Inspection.Hardware.Modbus;

/// <summary>One connected PLC with a thread of its own, so that one that hangs keeps nobody else waiting.</summary>
internal sealed class PlcClient : IDisposable
{
    // A PLC polls several times a second; one that is silent for so long has lost its line, and its place is wanted.
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan SendLimit = TimeSpan.FromSeconds(1);

    private readonly Socket socket;
    private readonly ModbusSession session;
    private readonly ModbusMapping tables = PlcMap.CreateTables();
    private readonly Thread thread;

    /// <param name="ended">Told on the client's thread, as the last thing it does.</param>
    /// <exception cref="ModbusException">The session cannot be opened; the socket stays the caller's then.</exception>
    public PlcClient(Socket socket, PlcBoard board, PlcRequests requests, Action<PlcClient> ended)
    {
        socket.NoDelay = true;
        socket.SendTimeout = (int)SendLimit.TotalMilliseconds;
        this.socket = socket;
        session = new ModbusSession(socket, Silence);
        thread = new Thread(() =>
        {
            Serve(board, requests);
            ended(this);
        }) { Name = "plc", IsBackground = true };
    }

    public void Start() => thread.Start();

    /// <summary>Ends the connection and waits for the thread; not to be called on it.</summary>
    public void Stop()
    {
        Shut();
        thread.Join();
    }

    /// <summary>Call it when the thread has ended, or as the last thing on it.</summary>
    public void Dispose()
    {
        session.Dispose();
        tables.Dispose();
        socket.Dispose();
    }

    private void Serve(PlcBoard board, PlcRequests requests)
    {
        while (session.TryReceive(out var request))
        {
            if (requests.WhyNot(request) is { } why)
            {
                session.Refuse(request, why);
                continue;
            }
            board.FillIn(tables);
            session.Reply(request, tables);
        }
    }

    private void Shut()
    {
        try
        {
            socket.Shutdown(SocketShutdown.Both);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The client was faster.
        }
    }
}
