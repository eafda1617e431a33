namespace GStreamer;

/// <summary>A pipeline made from a description as <c>gst-launch-1.0</c> takes it. Thread-safe but for <see cref="Dispose"/>, which stops the pipeline first.</summary>
public sealed class Pipeline : IDisposable
{
    private readonly ObjectHandle element;
    private readonly ObjectHandle bus;

    private Pipeline(ObjectHandle element, ObjectHandle bus)
    {
        this.element = element;
        this.bus = bus;
    }

    /// <summary>Builds a pipeline, in state <see cref="PipelineState.Null"/>.</summary>
    /// <exception cref="GStreamerException">Syntax error, unknown element or property, not a pipeline: in GStreamer's words.</exception>
    public static Pipeline Parse(string description)
    {
        Library.Initialize();
        var instance = NativeMethods.gst_parse_launch_full(description, 0, NativeMethods.FatalParseErrors, out var error);
        var text = NativeText.TakeError(error);
        var element = new ObjectHandle(instance == 0 ? 0 : NativeMethods.gst_object_ref_sink(instance));
        if (!element.IsInvalid && text.Length == 0 && NativeMethods.g_type_check_instance_is_a(instance, NativeMethods.gst_pipeline_get_type()) != 0)
            return new Pipeline(element, new ObjectHandle(NativeMethods.gst_element_get_bus(element)));
        element.Dispose();
        throw new GStreamerException(text.Length > 0 ? text : "a single element is not a pipeline");
    }

    /// <summary>The element of that name, or null where there is none. The caller disposes it.</summary>
    public Element? Find(string name)
    {
        var found = NativeMethods.gst_bin_get_by_name(element, name);
        return found == 0 ? null : new Element(new ObjectHandle(found));
    }

    /// <summary>Asks for a state; <see cref="StateChange.Async"/> means that <see cref="WaitForState"/> tells the end of it.</summary>
    public StateChange SetState(PipelineState state) => (StateChange)NativeMethods.gst_element_set_state(element, (int)state);

    /// <summary>Waits for the state asked for last. <see cref="StateChange.Async"/> when the time was not enough.</summary>
    public StateChange WaitForState(TimeSpan timeout) =>
        (StateChange)NativeMethods.gst_element_get_state(element, out _, out _, Nanoseconds.From(timeout));

    /// <summary>The next error on the bus, or null when none comes within the timeout. Other messages are taken off and dropped.</summary>
    public unsafe BusError? PopError(TimeSpan timeout)
    {
        var message = NativeMethods.gst_bus_timed_pop_filtered(bus, Nanoseconds.From(timeout), NativeMethods.MessageError);
        if (message == 0)
            return null;
        NativeMethods.gst_message_parse_error(message, out var error, out var debug);
        var source = ((Message*)message)->Source;
        var name = source == 0 ? "" : NativeText.Take(NativeMethods.gst_object_get_name(source));
        NativeMethods.gst_mini_object_unref(message);
        return new BusError(name, NativeText.TakeError(error), NativeText.Take(debug));
    }

    /// <summary>Time on the pipeline's clock since it began to play; null while it does not play.</summary>
    public TimeSpan? RunningTime => Nanoseconds.ToTimeSpan(NativeMethods.gst_element_get_current_running_time(element));

    public void Dispose()
    {
        if (element.IsClosed)
            return;
        SetState(PipelineState.Null);
        bus.Dispose();
        element.Dispose();
    }
}
