namespace GStreamer;

/// <summary>The GStreamer of the operating system. Thread-safe.</summary>
public static class Library
{
    private static readonly Lazy<Version> version = new(Start);

    /// <summary>Version of the loaded library; loads and initialises it at the first call.</summary>
    /// <exception cref="GStreamerException">Not installed, or it does not start.</exception>
    public static Version Initialize() => version.Value;

    private static Version Start()
    {
        try
        {
            // Else libcamera greets on the error stream; who wants to hear more sets it himself.
            _ = NativeMethods.g_setenv("LIBCAMERA_LOG_LEVELS", "*:ERROR", overwrite: 0);
            if (NativeMethods.gst_init_check(0, 0, out var error) == 0)
                throw new GStreamerException(NativeText.TakeError(error));
            // Touches the two other libraries, so that a missing one is known here and not at the first picture.
            NativeMethods.gst_app_sink_get_type();
            NativeMethods.gst_video_format_to_string(PictureLayout.Bgr);
            NativeMethods.gst_version(out var major, out var minor, out var micro, out _);
            return new Version((int)major, (int)minor, (int)micro);
        }
        catch (DllNotFoundException missing)
        {
            throw new GStreamerException(missing.Message, missing);
        }
    }
}
