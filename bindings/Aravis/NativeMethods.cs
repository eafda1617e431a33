using System.Runtime.InteropServices;

namespace Aravis;

/// <summary>The C functions, named as Aravis 0.8 names them.</summary>
internal static partial class NativeMethods
{
    private const string Arv = "libaravis-0.8.so.0";
    private const string GObject = "libgobject-2.0.so.0";
    private const string GLib = "libglib-2.0.so.0";

    [LibraryImport(Arv)]
    public static partial void arv_update_device_list();

    [LibraryImport(Arv)]
    public static partial uint arv_get_n_devices();

    [LibraryImport(Arv)]
    public static partial nint arv_get_device_id(uint index);

    [LibraryImport(Arv)]
    public static partial nint arv_get_device_vendor(uint index);

    [LibraryImport(Arv)]
    public static partial nint arv_get_device_model(uint index);

    [LibraryImport(Arv)]
    public static partial nint arv_get_device_serial_nbr(uint index);

    [LibraryImport(Arv)]
    public static partial nint arv_get_device_address(uint index);

    [LibraryImport(Arv)]
    public static partial nint arv_get_device_protocol(uint index);

    [LibraryImport(Arv, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint arv_camera_new(string? name, out nint error);

    [LibraryImport(Arv)]
    public static partial nint arv_camera_dup_available_pixel_formats_as_strings(nint camera, out uint count, out nint error);

    [LibraryImport(Arv)]
    public static partial void arv_camera_get_sensor_size(nint camera, out int width, out int height, out nint error);

    [LibraryImport(Arv, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int arv_camera_is_feature_available(nint camera, string feature, out nint error);

    [LibraryImport(GObject)]
    public static partial void g_object_unref(nint instance);

    [LibraryImport(GLib)]
    public static partial void g_free(nint memory);

    [LibraryImport(GLib)]
    public static partial void g_error_free(nint error);
}
