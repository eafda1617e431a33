using System.Runtime.InteropServices;

namespace Mosquitto;

/// <summary>The functions of libmosquitto 2.0 (<c>mosquitto.h</c>) that the kit calls. C <c>bool</c> is one byte.</summary>
internal static unsafe partial class NativeMethods
{
    private const string Library = "libmosquitto.so.1";

    [LibraryImport(Library)]
    internal static partial int mosquitto_lib_init();

    [LibraryImport(Library)]
    internal static partial int mosquitto_lib_version(out int major, out int minor, out int revision);

    [LibraryImport(Library)]
    internal static partial byte* mosquitto_strerror(int error);

    [LibraryImport(Library)]
    internal static partial byte* mosquitto_reason_string(int reason);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    internal static partial nint mosquitto_new(string? id, [MarshalAs(UnmanagedType.U1)] bool cleanStart, nint userData);

    [LibraryImport(Library)]
    internal static partial void mosquitto_destroy(nint client);

    [LibraryImport(Library)]
    internal static partial int mosquitto_int_option(MosquittoHandle client, int option, int value);

    [LibraryImport(Library)]
    internal static partial int mosquitto_threaded_set(MosquittoHandle client, [MarshalAs(UnmanagedType.U1)] bool threaded);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int mosquitto_username_pw_set(MosquittoHandle client, string? username, string? password);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int mosquitto_tls_set(
        MosquittoHandle client, string? caFile, string? caPath, string? certificateFile, string? keyFile, nint passwordCallback);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int mosquitto_will_set_v5(
        MosquittoHandle client, string topic, int length, byte* payload, int qos, [MarshalAs(UnmanagedType.U1)] bool retain, nint properties);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    internal static partial int mosquitto_connect_bind_v5(
        MosquittoHandle client, string host, int port, int keepAlive, string? bindAddress, nint properties);

    [LibraryImport(Library)]
    internal static partial int mosquitto_disconnect_v5(MosquittoHandle client, int reason, nint properties);

    [LibraryImport(Library)]
    internal static partial int mosquitto_socket(MosquittoHandle client);

    [LibraryImport(Library)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool mosquitto_want_write(MosquittoHandle client);

    [LibraryImport(Library, SetLastError = true)]
    internal static partial int mosquitto_loop_write(MosquittoHandle client, int maximumPackets);

    [LibraryImport(Library, SetLastError = true)]
    internal static partial int mosquitto_loop_misc(MosquittoHandle client);

    [LibraryImport(Library, SetLastError = true)]
    internal static partial int mosquitto_loop_read(MosquittoHandle client, int maximumPackets);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    internal static partial int mosquitto_publish_v5(
        MosquittoHandle client, out int id, string topic, int length, byte* payload, int qos, [MarshalAs(UnmanagedType.U1)] bool retain, nint properties);

    [LibraryImport(Library, SetLastError = true)]
    internal static partial int mosquitto_publish_v5(
        MosquittoHandle client, out int id, byte* topic, int length, byte* payload, int qos, [MarshalAs(UnmanagedType.U1)] bool retain, nint properties);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    internal static partial int mosquitto_subscribe_v5(MosquittoHandle client, out int id, string filter, int qos, int options, nint properties);

    [LibraryImport(Library)]
    internal static partial void mosquitto_connect_v5_callback_set(
        MosquittoHandle client, delegate* unmanaged[Cdecl]<nint, nint, int, int, nint, void> callback);

    [LibraryImport(Library)]
    internal static partial void mosquitto_disconnect_v5_callback_set(
        MosquittoHandle client, delegate* unmanaged[Cdecl]<nint, nint, int, nint, void> callback);

    [LibraryImport(Library)]
    internal static partial void mosquitto_publish_v5_callback_set(
        MosquittoHandle client, delegate* unmanaged[Cdecl]<nint, nint, int, int, nint, void> callback);

    [LibraryImport(Library)]
    internal static partial void mosquitto_subscribe_v5_callback_set(
        MosquittoHandle client, delegate* unmanaged[Cdecl]<nint, nint, int, int, int*, nint, void> callback);

    [LibraryImport(Library)]
    internal static partial void mosquitto_message_v5_callback_set(
        MosquittoHandle client, delegate* unmanaged[Cdecl]<nint, nint, NativeMessage*, nint, void> callback);

    [LibraryImport(Library)]
    internal static partial void mosquitto_log_callback_set(
        MosquittoHandle client, delegate* unmanaged[Cdecl]<nint, nint, int, byte*, void> callback);

    [LibraryImport(Library)]
    internal static partial int mosquitto_property_add_int32(ref nint list, int identifier, uint value);

    [LibraryImport(Library)]
    internal static partial int mosquitto_property_add_varint(ref nint list, int identifier, uint value);

    [LibraryImport(Library)]
    internal static partial int mosquitto_property_add_binary(ref nint list, int identifier, byte* value, ushort length);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int mosquitto_property_add_string(ref nint list, int identifier, string value);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int mosquitto_property_add_string_pair(ref nint list, int identifier, string name, string value);

    [LibraryImport(Library)]
    internal static partial void mosquitto_property_free_all(ref nint list);

    [LibraryImport(Library)]
    internal static partial int mosquitto_property_identifier(nint property);

    [LibraryImport(Library)]
    internal static partial nint mosquitto_property_next(nint property);

    [LibraryImport(Library)]
    internal static partial nint mosquitto_property_read_int32(nint property, int identifier, out uint value, [MarshalAs(UnmanagedType.U1)] bool skipFirst);

    [LibraryImport(Library)]
    internal static partial nint mosquitto_property_read_varint(nint property, int identifier, out uint value, [MarshalAs(UnmanagedType.U1)] bool skipFirst);

    [LibraryImport(Library)]
    internal static partial nint mosquitto_property_read_binary(
        nint property, int identifier, out byte* value, out ushort length, [MarshalAs(UnmanagedType.U1)] bool skipFirst);

    [LibraryImport(Library)]
    internal static partial nint mosquitto_property_read_string(nint property, int identifier, out byte* value, [MarshalAs(UnmanagedType.U1)] bool skipFirst);

    [LibraryImport(Library)]
    internal static partial nint mosquitto_property_read_string_pair(
        nint property, int identifier, out byte* name, out byte* value, [MarshalAs(UnmanagedType.U1)] bool skipFirst);
}
