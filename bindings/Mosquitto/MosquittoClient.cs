using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace Mosquitto;

/// <summary>
/// One MQTT 5 client of libmosquitto. One thread calls <see cref="Connect"/> and then <see cref="Loop"/> again and again, which reads, writes and runs the
/// callbacks. Any thread may publish, subscribe and disconnect, which queues; the publishing without a string also writes to the socket, where nobody else is at
/// it, since waking another thread would take longer than all the rest. The queue has no limit: count what
/// <see cref="IMosquittoEvents.OnPublished"/> has not yet reported.
/// </summary>
public sealed unsafe class MosquittoClient : IDisposable
{
    /// <summary><c>MOSQ_OPT_PROTOCOL_VERSION</c>.</summary>
    private const int ProtocolVersionOption = 1;

    /// <summary><c>MOSQ_OPT_TCP_NODELAY</c>: small messages leave at once.</summary>
    private const int NoDelayOption = 11;

    /// <summary><c>MOSQ_OPT_RECEIVE_MAXIMUM</c>: messages of QoS 1 and 2 that a broker may send before one is acknowledged.</summary>
    private const int ReceiveMaximumOption = 4;

    /// <summary>The library's own 20 would let a client that settles many at once wait for the broker most of the time.</summary>
    private const int ReceiveMaximum = 200;

    private readonly MosquittoHandle handle;
    private readonly NetworkWait network = new();

    // Held by whoever reads from the socket or writes to it, callbacks included: so an acknowledgement never overtakes the handler of its message.
    private readonly Lock atSocket = new();
    private ExceptionDispatchInfo? failure;
    private int writeError;

    /// <param name="clientId">1–65,535 bytes of UTF-8; null lets the broker choose, with <paramref name="cleanStart"/> only.</param>
    public MosquittoClient(string? clientId, bool cleanStart, IMosquittoEvents events)
    {
        ArgumentNullException.ThrowIfNull(events);
        Events = events;
        handle = MosquittoHandle.Create(clientId is null ? null : Utf8Text.Checked(clientId), cleanStart, this);
        try
        {
            Check(NativeMethods.mosquitto_int_option(handle, ProtocolVersionOption, 5));
            Check(NativeMethods.mosquitto_int_option(handle, NoDelayOption, 1));
            Check(NativeMethods.mosquitto_int_option(handle, ReceiveMaximumOption, ReceiveMaximum));
            Check(NativeMethods.mosquitto_threaded_set(handle, threaded: true));
            Callbacks.Register(handle);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    internal IMosquittoEvents Events { get; }

    public void SetCredentials(string username, string? password) =>
        Check(NativeMethods.mosquitto_username_pw_set(handle, Utf8Text.Checked(username), password is null ? null : Utf8Text.Checked(password)));

    /// <summary>TLS with PEM files; the broker's certificate and host name are verified. Files are read at <see cref="Connect"/>.</summary>
    /// <exception cref="MosquittoException">A file cannot be opened, or only one of certificate and key was given.</exception>
    public void SetTls(string caFile, string? certificateFile, string? keyFile) =>
        Check(NativeMethods.mosquitto_tls_set(handle, caFile, null, certificateFile, keyFile, 0));

    /// <param name="properties">Taken over; empty afterwards.</param>
    public void SetWill(string topic, ReadOnlySpan<byte> payload, int qos, bool retain, PropertyList properties)
    {
        fixed (byte* bytes = payload)
            Check(NativeMethods.mosquitto_will_set_v5(handle, Utf8Text.Checked(topic), payload.Length, bytes, qos, retain, properties.First));
        properties.Release();
    }

    /// <summary>Resolves, connects and sends CONNECT; blocks as long as the operating system tries. The answer comes through <see cref="Loop"/>.</summary>
    /// <param name="keepAliveSeconds">0 (off) or 5–65,535.</param>
    public void Connect(string host, int port, int keepAliveSeconds, PropertyList properties)
    {
        Check(NativeMethods.mosquitto_connect_bind_v5(handle, Utf8Text.Checked(host), port, keepAliveSeconds, null, properties.First));
        GC.KeepAlive(properties);
    }

    /// <summary>Queues a DISCONNECT: the broker forgets the last will, and <see cref="Loop"/> ends.</summary>
    public void Disconnect()
    {
        Check(NativeMethods.mosquitto_disconnect_v5(handle, 0, 0));
        network.Wake();
    }

    /// <summary>Waits for the network and serves it once. Anything but <see cref="MosquittoError.Success"/> ends the connection.</summary>
    /// <returns>Why the connection ended, in words of the library for people who search for them.</returns>
    public MosquittoError Loop(TimeSpan wait, out string description)
    {
        var isReadable = network.Wait(NativeMethods.mosquitto_socket(handle), NativeMethods.mosquitto_want_write(handle), wait);
        MosquittoError error;
        lock (atSocket)
            error = (MosquittoError)ServeLocked(isReadable);
        description = error == MosquittoError.Success
            ? ""
            : MosquittoLibrary.Describe(error, Marshal.GetLastPInvokeError());
        // The native side knows this object by a weak reference only.
        GC.KeepAlive(this);
        Interlocked.Exchange(ref failure, null)?.Throw();
        return error;
    }

    /// <returns>The message id that <see cref="IMosquittoEvents.OnPublished"/> reports.</returns>
    public int Publish(string topic, ReadOnlySpan<byte> payload, int qos, bool retain, PropertyList properties)
    {
        fixed (byte* bytes = payload)
        {
            Check(NativeMethods.mosquitto_publish_v5(handle, out var id, Utf8Text.Checked(topic), payload.Length, bytes, qos, retain, properties.First));
            GC.KeepAlive(properties);
            network.Wake();
            return id;
        }
    }

    /// <summary>As <see cref="Publish(string, ReadOnlySpan{byte}, int, bool, PropertyList)"/>; nothing is allocated.</summary>
    /// <param name="topic">UTF-8, at most 65,535 bytes, without a zero byte.</param>
    /// <param name="properties">Read only: the same list may go with any number of messages.</param>
    /// <returns>The message id that <see cref="IMosquittoEvents.OnPublished"/> reports.</returns>
    public int Publish(ReadOnlySpan<byte> topic, ReadOnlySpan<byte> payload, int qos, bool retain, PropertyList properties)
    {
        Utf8Text.Check(topic);
        Span<byte> terminated = stackalloc byte[topic.Length + 1];
        topic.CopyTo(terminated);
        terminated[topic.Length] = 0;
        fixed (byte* name = terminated)
        fixed (byte* bytes = payload)
        {
            Check(NativeMethods.mosquitto_publish_v5(handle, out var id, name, payload.Length, bytes, qos, retain, properties.First));
            GC.KeepAlive(properties);
            Write();
            return id;
        }
    }

    /// <returns>The message id that <see cref="IMosquittoEvents.OnSubscribed"/> reports.</returns>
    public int Subscribe(string filter, int qos, PropertyList properties)
    {
        Check(NativeMethods.mosquitto_subscribe_v5(handle, out var id, Utf8Text.Checked(filter), qos, 0, properties.First));
        GC.KeepAlive(properties);
        network.Wake();
        return id;
    }

    /// <summary>Closes the socket without a goodbye where one is still open. Calls in progress on other threads finish first.</summary>
    public void Dispose()
    {
        handle.Dispose();
        network.Dispose();
    }

    internal void KeepFailure(Exception exception) =>
        Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(exception), null);

    private int ServeLocked(bool isReadable)
    {
        // A publisher met the end of the connection first.
        var result = Interlocked.Exchange(ref writeError, 0);
        if (result == 0 && isReadable)
            result = ReadLocked();
        if (result == 0 && NativeMethods.mosquitto_want_write(handle))
            result = NativeMethods.mosquitto_loop_write(handle, 1);
        return result != 0 ? result : NativeMethods.mosquitto_loop_misc(handle);
    }

    /// <summary>Acknowledgements of what is read stay in the library meanwhile.</summary>
    private int ReadLocked()
    {
        int result;
        do
            result = NativeMethods.mosquitto_loop_read(handle, 1);
        while (result == 0 && Events.ReadsOn());
        return result;
    }

    /// <summary>Writes what is queued now, unless somebody is at the socket: that is the looping thread, which looks afterwards, or is made to.</summary>
    private void Write()
    {
        if (atSocket.IsHeldByCurrentThread)
            return;
        var isWritten = false;
        if (atSocket.TryEnter())
        {
            try
            {
                var result = NativeMethods.mosquitto_loop_write(handle, 1);
                if (result != 0)
                    Interlocked.Exchange(ref writeError, result);
                isWritten = result == 0 && !NativeMethods.mosquitto_want_write(handle);
            }
            finally
            {
                atSocket.Exit();
            }
        }
        if (!isWritten)
            network.Wake();
    }

    private static void Check(int result, [CallerMemberName] string call = "") => MosquittoException.ThrowOnError(result, call);
}
