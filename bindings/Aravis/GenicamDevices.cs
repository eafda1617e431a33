using System.Runtime.InteropServices;

namespace Aravis;

/// <summary>Finds cameras. Thread-safe.</summary>
public static class GenicamDevices
{
    private static readonly Lock gate = new();

    /// <summary>Asks every interface and waits for the answers, a second or two.</summary>
    /// <exception cref="AravisException">Aravis is not installed.</exception>
    public static IReadOnlyList<GenicamDevice> Find()
    {
        try
        {
            lock (gate)
            {
                NativeMethods.arv_update_device_list();
                return [.. Enumerable.Range(0, (int)NativeMethods.arv_get_n_devices()).Select(static number => At((uint)number))];
            }
        }
        catch (DllNotFoundException missing)
        {
            throw new AravisException(missing.Message, missing);
        }
    }

    private static GenicamDevice At(uint index) => new(
        Text(NativeMethods.arv_get_device_id(index)), Text(NativeMethods.arv_get_device_vendor(index)), Text(NativeMethods.arv_get_device_model(index)),
        Text(NativeMethods.arv_get_device_serial_nbr(index)), Text(NativeMethods.arv_get_device_address(index)), Text(NativeMethods.arv_get_device_protocol(index)));

    private static string Text(nint utf8) => Marshal.PtrToStringUTF8(utf8) ?? "";
}
