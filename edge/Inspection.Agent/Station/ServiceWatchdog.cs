using System.Globalization;
using System.Net.Sockets;

namespace Inspection.Agent.Station;

/// <summary>
/// Tells systemd that the program lives (<c>WATCHDOG=1</c> of sd_notify(3)), so that one that hangs is ended, and the service puts its
/// lines in their safe position. Does nothing where systemd does not ask for it.
/// </summary>
internal sealed class ServiceWatchdog : IDisposable
{
    private readonly Socket socket = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
    private readonly ITimer timer;

    private ServiceWatchdog(string address, TimeSpan limit, TimeProvider time)
    {
        // A leading @ is an abstract name.
        socket.Connect(new UnixDomainSocketEndPoint(address.StartsWith('@') ? "\0" + address[1..] : address));
        timer = time.CreateTimer(_ => Tell(), null, TimeSpan.Zero, limit / 3);
    }

    /// <param name="variable">Reads an environment variable.</param>
    /// <returns>Null: nobody watches this process.</returns>
    public static ServiceWatchdog? Open(Func<string, string?> variable, TimeProvider time)
    {
        if (variable("NOTIFY_SOCKET") is not { Length: > 0 } address
            || !long.TryParse(variable("WATCHDOG_USEC"), NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds) || microseconds == 0)
            return null;
        return variable("WATCHDOG_PID") is { } process && process != Environment.ProcessId.ToString(CultureInfo.InvariantCulture)
            ? null
            : new ServiceWatchdog(address, TimeSpan.FromMicroseconds(microseconds), time);
    }

    public void Dispose()
    {
        timer.Dispose();
        socket.Dispose();
    }

    private void Tell()
    {
        try
        {
            socket.Send("WATCHDOG=1"u8);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // systemd restarts itself now and then; or the station is stopping.
        }
    }
}
