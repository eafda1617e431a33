using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mosquitto;

/// <summary>The functions that libmosquitto calls. None lets an exception through; a client that is already collected hears nothing.</summary>
internal static unsafe class Callbacks
{
    private const int LogLevelError = 1 << 3;

    /// <summary>Bit of the CONNACK flags (MQTT 5.0, section 3.2.2.1.1).</summary>
    private const int SessionPresent = 1;

    internal static void Register(MosquittoHandle handle)
    {
        NativeMethods.mosquitto_connect_v5_callback_set(handle, &OnConnect);
        NativeMethods.mosquitto_disconnect_v5_callback_set(handle, &OnDisconnect);
        NativeMethods.mosquitto_publish_v5_callback_set(handle, &OnPublish);
        NativeMethods.mosquitto_subscribe_v5_callback_set(handle, &OnSubscribe);
        NativeMethods.mosquitto_message_v5_callback_set(handle, &OnMessage);
        NativeMethods.mosquitto_log_callback_set(handle, &OnLog);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnConnect(nint native, nint target, int reason, int flags, nint properties) =>
        Report(target, (reason, flags), static (events, it) => events.OnConnected(it.reason, (it.flags & SessionPresent) != 0));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnDisconnect(nint native, nint target, int reason, nint properties) =>
        Report(target, reason, static (events, reason) => events.OnDisconnected(reason));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnPublish(nint native, nint target, int id, int reason, nint properties) =>
        Report(target, (id, reason), static (events, it) => events.OnPublished(it.id, it.reason));

    /// <summary>Each SUBSCRIBE of ours names one filter, so that the first answer is the only one.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnSubscribe(nint native, nint target, int id, int count, int* granted, nint properties) =>
        Report(target, (id, reason: *granted), static (events, it) => events.OnSubscribed(it.id, it.reason));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnMessage(nint native, nint target, NativeMessage* message, nint properties) =>
        Report(target, new ReceivedMessage(message, properties), static (events, message) => events.OnMessage(message));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnLog(nint native, nint target, int level, byte* line)
    {
        if ((level & LogLevelError) != 0)
            Report(target, MosquittoLibrary.Text(line), static (events, line) => events.OnErrorLogged(line));
    }

    private static void Report<T>(nint target, T arguments, Action<IMosquittoEvents, T> report)
        where T : allows ref struct
    {
        if (GCHandle.FromIntPtr(target).Target is not MosquittoClient client)
            return;
        try
        {
            report(client.Events, arguments);
        }
        catch (Exception exception)
        {
            client.KeepFailure(exception);
        }
    }
}
