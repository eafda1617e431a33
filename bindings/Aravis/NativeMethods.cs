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

    [LibraryImport(Arv)]
    public static partial nint arv_camera_get_device(nint camera);

    [LibraryImport(Arv)]
    public static partial int arv_camera_is_exposure_time_available(nint camera, out nint error);

    [LibraryImport(Arv)]
    public static partial int arv_camera_is_exposure_auto_available(nint camera, out nint error);

    [LibraryImport(Arv)]
    public static partial void arv_camera_get_exposure_time_bounds(nint camera, out double minimum, out double maximum, out nint error);

    [LibraryImport(Arv)]
    public static partial double arv_camera_get_exposure_time(nint camera, out nint error);

    [LibraryImport(Arv)]
    public static partial void arv_camera_set_exposure_time(nint camera, double microseconds, out nint error);

    [LibraryImport(Arv)]
    public static partial int arv_camera_get_exposure_time_auto(nint camera, out nint error);

    [LibraryImport(Arv)]
    public static partial void arv_camera_set_exposure_time_auto(nint camera, int auto, out nint error);

    [LibraryImport(Arv)]
    public static partial int arv_camera_is_gain_available(nint camera, out nint error);

    [LibraryImport(Arv)]
    public static partial int arv_camera_is_gain_auto_available(nint camera, out nint error);

    [LibraryImport(Arv)]
    public static partial void arv_camera_get_gain_bounds(nint camera, out double minimum, out double maximum, out nint error);

    [LibraryImport(Arv)]
    public static partial double arv_camera_get_gain(nint camera, out nint error);

    [LibraryImport(Arv)]
    public static partial void arv_camera_set_gain(nint camera, double gain, out nint error);

    [LibraryImport(Arv)]
    public static partial int arv_camera_get_gain_auto(nint camera, out nint error);

    [LibraryImport(Arv)]
    public static partial void arv_camera_set_gain_auto(nint camera, int auto, out nint error);

    [LibraryImport(Arv, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint arv_device_get_feature(nint device, string feature);

    [LibraryImport(Arv, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void arv_device_get_integer_feature_bounds(nint device, string feature, out long minimum, out long maximum, out nint error);

    [LibraryImport(Arv, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void arv_device_get_float_feature_bounds(nint device, string feature, out double minimum, out double maximum, out nint error);

    [LibraryImport(Arv, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint arv_device_dup_available_enumeration_feature_values_as_strings(nint device, string feature, out uint count, out nint error);

    [LibraryImport(Arv)]
    public static partial nint arv_gc_feature_node_get_value_as_string(nint node, out nint error);

    [LibraryImport(Arv, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void arv_gc_feature_node_set_value_from_string(nint node, string value, out nint error);

    [LibraryImport(Arv)]
    public static partial nint arv_gc_enumeration_get_type();

    [LibraryImport(Arv)]
    public static partial nint arv_gc_integer_get_type();

    [LibraryImport(Arv)]
    public static partial nint arv_gc_float_get_type();

    [LibraryImport(GObject)]
    public static partial int g_type_check_instance_is_a(nint instance, nint type);

    [LibraryImport(GObject)]
    public static partial void g_object_unref(nint instance);

    [LibraryImport(GLib)]
    public static partial void g_free(nint memory);

    [LibraryImport(GLib)]
    public static partial void g_error_free(nint error);
}
