using System.Runtime.InteropServices;

namespace Aravis;

/// <summary>A camera opened to look at its features and to set them. Used by one thread at a time.</summary>
public sealed partial class GenicamCamera : IDisposable
{
    private nint camera;

    private GenicamCamera(nint camera) => this.camera = camera;

    /// <param name="name">Id of a <see cref="GenicamDevice"/>, or an IP address; null: the first that answers.</param>
    /// <exception cref="AravisException">None answers, it is taken by another program, or Aravis is not installed.</exception>
    public static GenicamCamera Open(string? name)
    {
        try
        {
            var camera = NativeMethods.arv_camera_new(name, out var error);
            Check(error);
            return camera != 0 ? new GenicamCamera(camera) : throw new AravisException("no camera answers");
        }
        catch (DllNotFoundException missing)
        {
            throw new AravisException(missing.Message, missing);
        }
    }

    /// <summary>The camera that somebody else streams from.</summary>
    /// <param name="reference">A counted reference to its ArvCamera, which is given away.</param>
    public static GenicamCamera Share(nint reference) => new(reference);

    /// <summary>Names of GenICam's pixel formats: <c>Mono8</c>, <c>BayerRG8</c>, ….</summary>
    /// <exception cref="AravisException">The camera does not say.</exception>
    public IReadOnlyList<string> ReadPixelFormats()
    {
        var names = NativeMethods.arv_camera_dup_available_pixel_formats_as_strings(camera, out var count, out var error);
        Check(error);
        return Texts(names, count);
    }

    /// <summary>The whole sensor, pixels.</summary>
    /// <exception cref="AravisException">The camera does not say.</exception>
    public (int WidthPixels, int HeightPixels) ReadSensorSize()
    {
        NativeMethods.arv_camera_get_sensor_size(camera, out var width, out var height, out var error);
        Check(error);
        return (width, height);
    }

    /// <exception cref="AravisException">The camera is gone.</exception>
    public bool HasFeature(string name)
    {
        var available = NativeMethods.arv_camera_is_feature_available(camera, name, out var error) != 0;
        Check(error);
        return available;
    }

    public void Dispose()
    {
        if (camera != 0)
            NativeMethods.g_object_unref(camera);
        camera = 0;
    }

    private static unsafe List<string> Texts(nint array, uint count)
    {
        var texts = new List<string>();
        for (var i = 0; i < count; i++)
            texts.Add(Marshal.PtrToStringUTF8(((nint*)array)[i]) ?? "");
        NativeMethods.g_free(array);
        return texts;
    }

    private static unsafe void Check(nint error)
    {
        if (error == 0)
            return;
        // GError: domain, code, message.
        var message = Marshal.PtrToStringUTF8(((nint*)error)[1]) ?? "";
        NativeMethods.g_error_free(error);
        throw new AravisException(message);
    }
}
