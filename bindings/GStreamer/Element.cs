namespace GStreamer;

/// <summary>One element of a pipeline.</summary>
public sealed class Element : IDisposable
{
    internal Element(ObjectHandle handle) => Handle = handle;

    internal ObjectHandle Handle { get; }

    /// <summary>Sets a property of type string, whatever characters it holds.</summary>
    /// <exception cref="GStreamerException">The element has no such property.</exception>
    public unsafe void SetText(string property, string value)
    {
        var objectClass = *(nint*)Handle.DangerousGetHandle();
        if (NativeMethods.g_object_class_find_property(objectClass, property) == 0)
            throw new GStreamerException($"no property \"{property}\"");
        var holder = default(GValue);
        NativeMethods.g_value_init(&holder, NativeMethods.StringType);
        NativeMethods.g_value_set_string(&holder, value);
        NativeMethods.g_object_set_property(Handle, property, &holder);
        NativeMethods.g_value_unset(&holder);
    }

    /// <summary>The same element as an appsink, or null where it is another kind. The caller disposes both.</summary>
    public AppSink? AsAppSink()
    {
        var instance = Handle.DangerousGetHandle();
        return NativeMethods.g_type_check_instance_is_a(instance, NativeMethods.gst_app_sink_get_type()) == 0
            ? null
            : new AppSink(new ObjectHandle(NativeMethods.gst_object_ref_sink(instance)));
    }

    public void Dispose() => Handle.Dispose();
}
