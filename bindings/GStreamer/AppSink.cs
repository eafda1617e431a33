namespace GStreamer;

/// <summary>Where a pipeline's pictures come out. One thread pulls.</summary>
public sealed class AppSink : IDisposable
{
    private readonly ObjectHandle handle;

    internal AppSink(ObjectHandle handle) => this.handle = handle;

    /// <summary>True when the stream has ended, or stopped for an error, and every sample was pulled.</summary>
    public bool IsEndOfStream => NativeMethods.gst_app_sink_is_eos(handle) != 0;

    /// <summary>Waits for the next sample; allocates nothing.</summary>
    /// <param name="sample">To be disposed by the caller when true.</param>
    /// <returns>False when none came in time, or none will come.</returns>
    public bool TryPull(TimeSpan timeout, out Sample sample)
    {
        var pulled = NativeMethods.gst_app_sink_try_pull_sample(handle, Nanoseconds.From(timeout));
        sample = new Sample(pulled);
        return pulled != 0;
    }

    public void Dispose() => handle.Dispose();
}
