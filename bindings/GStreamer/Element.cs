namespace GStreamer;

/// <summary>One element of a pipeline.</summary>
public sealed class Element : IDisposable
{
    internal Element(ObjectHandle handle) => Handle = handle;

    internal ObjectHandle Handle { get; }

    public bool Has(string property) => SpecificationOf(property) != 0;

    /// <summary>Sets a property: a text as it is, whatever characters it holds; anything else as <c>gst-launch-1.0</c> reads it (a number, <c>true</c>, the nick of an enumeration).</summary>
    /// <exception cref="GStreamerException">The element has no such property, or the property takes no such value.</exception>
    public unsafe void Set(string property, string value)
    {
        var specification = (ParameterSpecification*)SpecificationOf(property);
        if (specification == null)
            throw new GStreamerException($"no property \"{property}\"");
        var holder = default(GValue);
        NativeMethods.g_value_init(&holder, specification->ValueType);
        var isRead = true;
        if (specification->ValueType == NativeMethods.StringType)
            NativeMethods.g_value_set_string(&holder, value);
        else
            isRead = NativeMethods.gst_value_deserialize(&holder, value) != 0;
        if (isRead)
            NativeMethods.g_object_set_property(Handle, property, &holder);
        NativeMethods.g_value_unset(&holder);
        if (!isRead)
            throw new GStreamerException($"property \"{property}\" does not take \"{value}\"");
    }

    /// <summary>A property that is an object: a counted reference to it, which the caller gives back with <c>g_object_unref</c>; 0 where it holds none.</summary>
    /// <exception cref="GStreamerException">The element has no such property.</exception>
    public unsafe nint GetObject(string property)
    {
        var specification = (ParameterSpecification*)SpecificationOf(property);
        if (specification == null)
            throw new GStreamerException($"no property \"{property}\"");
        var holder = default(GValue);
        NativeMethods.g_value_init(&holder, specification->ValueType);
        NativeMethods.g_object_get_property(Handle, property, &holder);
        var reference = NativeMethods.g_value_dup_object(&holder);
        NativeMethods.g_value_unset(&holder);
        return reference;
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

    private unsafe nint SpecificationOf(string property) => NativeMethods.g_object_class_find_property(*(nint*)Handle.DangerousGetHandle(), property);
}
