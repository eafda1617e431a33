namespace GStreamer;

/// <summary>Lists the devices that one plug-in of GStreamer knows.</summary>
public static class DeviceProvider
{
    /// <param name="name">As the plug-in registers it, e.g. <c>libcameraprovider</c>.</param>
    /// <returns>Name and caps of each device; empty where the plug-in is not installed.</returns>
    /// <exception cref="GStreamerException">GStreamer is not installed.</exception>
    public static unsafe IReadOnlyList<(string Name, string Caps)> List(string name)
    {
        Library.Initialize();
        var provider = NativeMethods.gst_device_provider_factory_get_by_name(name);
        if (provider == 0)
            return [];
        var devices = new List<(string Name, string Caps)>();
        var first = NativeMethods.gst_device_provider_get_devices(provider);
        for (var item = (ListItem*)first; item != null; item = (ListItem*)item->Next)
        {
            var caps = NativeMethods.gst_device_get_caps(item->Data);
            devices.Add((NativeText.Take(NativeMethods.gst_device_get_display_name(item->Data)), caps == 0 ? "" : NativeText.Take(NativeMethods.gst_caps_to_string(caps))));
            if (caps != 0)
                NativeMethods.gst_mini_object_unref(caps);
            NativeMethods.gst_object_unref(item->Data);
        }
        NativeMethods.g_list_free(first);
        NativeMethods.gst_object_unref(provider);
        return devices;
    }
}
