using System.Runtime.InteropServices;

namespace GStreamer;

/// <summary>The C functions, named as GStreamer 1.22 and GLib 2.74 name them.</summary>
internal static partial class NativeMethods
{
    private const string Gst = "libgstreamer-1.0.so.0";
    private const string GstApp = "libgstapp-1.0.so.0";
    private const string GstVideo = "libgstvideo-1.0.so.0";
    private const string GLib = "libglib-2.0.so.0";
    private const string GObject = "libgobject-2.0.so.0";

    /// <summary>GST_PARSE_FLAG_FATAL_ERRORS: no half-built pipelines.</summary>
    public const int FatalParseErrors = 1;
    public const int MapRead = 1;

    /// <summary>GST_FORMAT_TIME.</summary>
    public const int TimeFormat = 3;
    public const uint MessageError = 1 << 1;

    /// <summary>G_TYPE_STRING: fundamental type 16, shifted by G_TYPE_FUNDAMENTAL_SHIFT.</summary>
    public const nint StringType = 16 << 2;

    [LibraryImport(Gst)]
    public static partial int gst_init_check(nint argc, nint argv, out nint error);

    [LibraryImport(Gst)]
    public static partial void gst_version(out uint major, out uint minor, out uint micro, out uint nano);

    [LibraryImport(Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint gst_parse_launch_full(string description, nint context, int flags, out nint error);

    [LibraryImport(Gst)]
    public static partial nint gst_object_ref_sink(nint instance);

    [LibraryImport(Gst)]
    public static partial void gst_object_unref(nint instance);

    [LibraryImport(Gst)]
    public static partial nint gst_object_get_name(nint instance);

    [LibraryImport(Gst)]
    public static partial nint gst_pipeline_get_type();

    [LibraryImport(Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint gst_bin_get_by_name(ObjectHandle bin, string name);

    [LibraryImport(Gst)]
    public static partial nint gst_element_get_bus(ObjectHandle element);

    [LibraryImport(Gst)]
    public static partial int gst_element_set_state(ObjectHandle element, int state);

    [LibraryImport(Gst)]
    public static partial int gst_element_get_state(ObjectHandle element, out int state, out int pending, ulong timeoutNanoseconds);

    [LibraryImport(Gst)]
    public static partial ulong gst_element_get_current_running_time(ObjectHandle element);

    [LibraryImport(Gst)]
    public static partial nint gst_bus_timed_pop_filtered(ObjectHandle bus, ulong timeoutNanoseconds, uint types);

    [LibraryImport(Gst)]
    public static partial void gst_message_parse_error(nint message, out nint error, out nint debug);

    [LibraryImport(Gst)]
    public static partial void gst_mini_object_unref(nint miniObject);

    [LibraryImport(Gst)]
    public static partial nint gst_sample_get_buffer(nint sample);

    [LibraryImport(Gst)]
    public static partial nint gst_sample_get_caps(nint sample);

    [LibraryImport(Gst)]
    public static partial nint gst_sample_get_segment(nint sample);

    [LibraryImport(Gst)]
    public static partial ulong gst_segment_to_running_time(nint segment, int format, ulong position);

    [LibraryImport(Gst)]
    public static unsafe partial int gst_buffer_map(nint buffer, MapInfo* info, int flags);

    [LibraryImport(Gst)]
    public static unsafe partial void gst_buffer_unmap(nint buffer, MapInfo* info);

    [LibraryImport(Gst)]
    public static partial nint gst_buffer_get_reference_timestamp_meta(nint buffer, nint reference);

    [LibraryImport(Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint gst_caps_from_string(string text);

    [LibraryImport(Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static unsafe partial int gst_value_deserialize(GValue* value, string text);

    [LibraryImport(Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint gst_device_provider_factory_get_by_name(string name);

    [LibraryImport(Gst)]
    public static partial nint gst_device_provider_get_devices(nint provider);

    [LibraryImport(Gst)]
    public static partial nint gst_device_get_display_name(nint device);

    [LibraryImport(Gst)]
    public static partial nint gst_device_get_caps(nint device);

    [LibraryImport(Gst)]
    public static partial nint gst_caps_to_string(nint caps);

    [LibraryImport(GstApp)]
    public static partial nint gst_app_sink_get_type();

    [LibraryImport(GstApp)]
    public static partial nint gst_app_sink_try_pull_sample(ObjectHandle appSink, ulong timeoutNanoseconds);

    [LibraryImport(GstApp)]
    public static partial int gst_app_sink_is_eos(ObjectHandle appSink);

    [LibraryImport(GstVideo)]
    public static unsafe partial VideoInfo* gst_video_info_new();

    [LibraryImport(GstVideo)]
    public static unsafe partial int gst_video_info_from_caps(VideoInfo* info, nint caps);

    [LibraryImport(GstVideo)]
    public static unsafe partial void gst_video_info_free(VideoInfo* info);

    [LibraryImport(GstVideo)]
    public static partial nint gst_video_format_to_string(int format);

    [LibraryImport(GLib)]
    public static partial void g_free(nint memory);

    [LibraryImport(GLib)]
    public static partial void g_error_free(nint error);

    [LibraryImport(GLib, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int g_setenv(string variable, string value, int overwrite);

    [LibraryImport(GLib)]
    public static partial void g_list_free(nint list);

    [LibraryImport(GObject)]
    public static partial int g_type_check_instance_is_a(nint instance, nint type);

    [LibraryImport(GObject, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint g_object_class_find_property(nint objectClass, string name);

    [LibraryImport(GObject, StringMarshalling = StringMarshalling.Utf8)]
    public static unsafe partial void g_object_set_property(ObjectHandle instance, string name, GValue* value);

    [LibraryImport(GObject, StringMarshalling = StringMarshalling.Utf8)]
    public static unsafe partial void g_object_get_property(ObjectHandle instance, string name, GValue* value);

    [LibraryImport(GObject)]
    public static unsafe partial nint g_value_dup_object(GValue* value);

    [LibraryImport(GObject)]
    public static unsafe partial GValue* g_value_init(GValue* value, nint type);

    [LibraryImport(GObject, StringMarshalling = StringMarshalling.Utf8)]
    public static unsafe partial void g_value_set_string(GValue* value, string text);

    [LibraryImport(GObject)]
    public static unsafe partial void g_value_unset(GValue* value);
}
