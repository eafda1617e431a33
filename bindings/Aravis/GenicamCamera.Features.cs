using System.Runtime.InteropServices;

namespace Aravis;

/// <summary>Exposure and gain, which cameras call differently, and any feature by its own name. All throw <see cref="AravisException"/> where the camera refuses or is gone.</summary>
public sealed partial class GenicamCamera
{
    /// <summary>GenICam's word for what adjusts itself all the time.</summary>
    private const int Continuous = 2;

    public bool HasExposure => Answered(NativeMethods.arv_camera_is_exposure_time_available(camera, out var error), error) != 0;

    public bool HasAutomaticExposure => Answered(NativeMethods.arv_camera_is_exposure_auto_available(camera, out var error), error) != 0;

    /// <summary>Microseconds.</summary>
    public (double Minimum, double Maximum) ExposureRange
    {
        get
        {
            NativeMethods.arv_camera_get_exposure_time_bounds(camera, out var minimum, out var maximum, out var error);
            Check(error);
            return (minimum, maximum);
        }
    }

    /// <summary>Microseconds.</summary>
    public double Exposure
    {
        get => Answered(NativeMethods.arv_camera_get_exposure_time(camera, out var error), error);
        set
        {
            NativeMethods.arv_camera_set_exposure_time(camera, value, out var error);
            Check(error);
        }
    }

    public bool IsExposureAutomatic
    {
        get => Answered(NativeMethods.arv_camera_get_exposure_time_auto(camera, out var error), error) != 0;
        set
        {
            NativeMethods.arv_camera_set_exposure_time_auto(camera, value ? Continuous : 0, out var error);
            Check(error);
        }
    }

    public bool HasGain => Answered(NativeMethods.arv_camera_is_gain_available(camera, out var error), error) != 0;

    public bool HasAutomaticGain => Answered(NativeMethods.arv_camera_is_gain_auto_available(camera, out var error), error) != 0;

    /// <summary>In the camera's unit, mostly dB.</summary>
    public (double Minimum, double Maximum) GainRange
    {
        get
        {
            NativeMethods.arv_camera_get_gain_bounds(camera, out var minimum, out var maximum, out var error);
            Check(error);
            return (minimum, maximum);
        }
    }

    /// <summary>In the camera's unit, mostly dB.</summary>
    public double Gain
    {
        get => Answered(NativeMethods.arv_camera_get_gain(camera, out var error), error);
        set
        {
            NativeMethods.arv_camera_set_gain(camera, value, out var error);
            Check(error);
        }
    }

    public bool IsGainAutomatic
    {
        get => Answered(NativeMethods.arv_camera_get_gain_auto(camera, out var error), error) != 0;
        set
        {
            NativeMethods.arv_camera_set_gain_auto(camera, value ? Continuous : 0, out var error);
            Check(error);
        }
    }

    /// <summary>A feature's value as GenICam writes it.</summary>
    public string ReadFeature(string name)
    {
        var text = NativeMethods.arv_gc_feature_node_get_value_as_string(Node(name), out var error);
        Check(error);
        return Marshal.PtrToStringUTF8(text) ?? "";
    }

    public void WriteFeature(string name, string value)
    {
        NativeMethods.arv_gc_feature_node_set_value_from_string(Node(name), value, out var error);
        Check(error);
    }

    /// <summary>What a feature that is a number may be; null: it is none.</summary>
    public (double Minimum, double Maximum)? FeatureRange(string name)
    {
        var (node, device) = (Node(name), NativeMethods.arv_camera_get_device(camera));
        // An enumeration is a whole number as well.
        if (Is(node, NativeMethods.arv_gc_enumeration_get_type()))
            return null;
        if (Is(node, NativeMethods.arv_gc_integer_get_type()))
        {
            NativeMethods.arv_device_get_integer_feature_bounds(device, name, out var least, out var most, out var fault);
            Check(fault);
            return (least, most);
        }
        if (!Is(node, NativeMethods.arv_gc_float_get_type()))
            return null;
        NativeMethods.arv_device_get_float_feature_bounds(device, name, out var minimum, out var maximum, out var error);
        Check(error);
        return (minimum, maximum);
    }

    /// <summary>What a feature that is one of several words may be now; null: it is none.</summary>
    public IReadOnlyList<string>? FeatureWords(string name)
    {
        if (!Is(Node(name), NativeMethods.arv_gc_enumeration_get_type()))
            return null;
        var words = NativeMethods.arv_device_dup_available_enumeration_feature_values_as_strings(NativeMethods.arv_camera_get_device(camera), name, out var count, out var error);
        Check(error);
        return Texts(words, count);
    }

    private static bool Is(nint node, nint type) => NativeMethods.g_type_check_instance_is_a(node, type) != 0;

    private static T Answered<T>(T answer, nint error)
    {
        Check(error);
        return answer;
    }

    private nint Node(string name) =>
        NativeMethods.arv_device_get_feature(NativeMethods.arv_camera_get_device(camera), name) is var node and not 0 ? node : throw new AravisException($"no feature \"{name}\"");
}
