using System.Runtime.InteropServices;
using System.Text;

namespace Mosquitto;

/// <summary>The library itself: <c>libmosquitto.so.1</c> of the operating system (Debian: <c>libmosquitto1</c>).</summary>
public static unsafe class MosquittoLibrary
{
    private static readonly Lazy<Version> Initialised = new(() =>
    {
        MosquittoException.ThrowOnError(NativeMethods.mosquitto_lib_init(), nameof(NativeMethods.mosquitto_lib_init));
        _ = NativeMethods.mosquitto_lib_version(out var major, out var minor, out var revision);
        return new Version(major, minor, revision);
    });

    /// <summary>The loaded library's version.</summary>
    /// <exception cref="DllNotFoundException">It is not installed.</exception>
    public static Version Version => Initialised.Value;

    /// <summary>Once a process, before anything else. It stays initialised: other users in the process may still need it.</summary>
    internal static void EnsureInitialised() => _ = Initialised.Value;

    /// <summary>The library's words for an error; those of the C library for a failed system call.</summary>
    public static string Describe(MosquittoError error, int errorNumber = 0) =>
        error == MosquittoError.SystemCall ? Marshal.GetPInvokeErrorMessage(errorNumber) : Text(NativeMethods.mosquitto_strerror((int)error));

    /// <summary>The library's words for a reason code of MQTT 5 (CONNACK, PUBACK, SUBACK, DISCONNECT).</summary>
    public static string DescribeReason(int reasonCode) => Text(NativeMethods.mosquitto_reason_string(reasonCode));

    internal static string Text(byte* text) =>
        text is null ? "" : Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(text));
}
