using System.Net;
using System.Net.Sockets;

namespace Bindings.Tests.Modbus;

/// <summary>Both ends of a TCP connection on 127.0.0.1.</summary>
internal sealed class ConnectedPair : IDisposable
{
    public ConnectedPair()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        Client.Connect(listener.LocalEndpoint);
        Server = listener.AcceptSocket();
    }

    public Socket Client { get; }

    public Socket Server { get; }

    /// <summary>Sends bytes written as hexadecimal digits; spaces are for the eye.</summary>
    public void Send(string digits) => Client.Send(Convert.FromHexString(digits.Replace(" ", "", StringComparison.Ordinal)));

    /// <summary>Receives exactly <paramref name="count"/> bytes, as hexadecimal digits.</summary>
    public string Receive(int count)
    {
        var bytes = new byte[count];
        for (var have = 0; have < count;)
        {
            var more = Client.Receive(bytes, have, count - have, SocketFlags.None);
            if (more == 0)
                return $"closed after {have} bytes";
            have += more;
        }
        return Convert.ToHexString(bytes);
    }

    public void Dispose()
    {
        Client.Dispose();
        Server.Dispose();
    }
}
