using Aravis;
using Inspection.Contracts;
using Inspection.Core.Sources;

namespace Inspection.Cameras.Schemes;

/// <summary>Settings of an industrial camera, by the names of the URI's options: exposure and gain, which cameras call differently, and features by their own names.</summary>
internal static class GenicamSettings
{
    private const string Automatic = "auto";

    /// <returns>Names and values, in the order in which they are to be written.</returns>
    /// <exception cref="InputException">The camera has no such setting, or not with such a value.</exception>
    /// <exception cref="AravisException">The camera is gone.</exception>
    public static IReadOnlyList<(string Name, string Value)> Of(SourceUri uri, GenicamCamera camera, IReadOnlyList<string> features)
    {
        var settings = new List<(string Name, string Value)>();
        Add(CameraOptions.Exposure, camera.HasExposure, camera.HasAutomaticExposure, () => camera.ExposureRange);
        Add(CameraOptions.Gain, camera.HasGain, camera.HasAutomaticGain, () => camera.GainRange);
        foreach (var name in features)
            settings.Add((name, Feature(uri, camera, name)));
        return settings;

        void Add(string option, bool isThere, bool isAutomaticThere, Func<(double Minimum, double Maximum)> range)
        {
            if (uri.NumberOrAuto(option, 0, 1e8) is not { } value)
                return;
            var isAutomatic = double.IsNaN(value);
            if (!(isAutomatic ? isAutomaticThere : isThere))
                throw new InputException(Texts.NoCameraSetting(uri.Text, option, uri.Value(option) ?? "", isThere));
            settings.Add((option, isAutomatic ? Automatic : Within(uri, option, value, range())));
        }
    }

    /// <returns>What a setting is now, as <see cref="Write"/> takes it.</returns>
    /// <exception cref="AravisException">The camera is gone.</exception>
    public static string Read(GenicamCamera camera, string name) => name switch
    {
        CameraOptions.Exposure => camera.HasAutomaticExposure && camera.IsExposureAutomatic ? Automatic : CameraOptions.Number(camera.Exposure),
        CameraOptions.Gain => camera.HasAutomaticGain && camera.IsGainAutomatic ? Automatic : CameraOptions.Number(camera.Gain),
        _ => camera.ReadFeature(name),
    };

    /// <exception cref="AravisException">The camera refuses, or is gone.</exception>
    public static void Write(GenicamCamera camera, string name, string value)
    {
        switch (name)
        {
            case CameraOptions.Exposure:
                if (camera.HasAutomaticExposure)
                    camera.IsExposureAutomatic = value == Automatic;
                if (value != Automatic)
                    camera.Exposure = CameraOptions.Number(value);
                break;
            case CameraOptions.Gain:
                if (camera.HasAutomaticGain)
                    camera.IsGainAutomatic = value == Automatic;
                if (value != Automatic)
                    camera.Gain = CameraOptions.Number(value);
                break;
            default:
                camera.WriteFeature(name, value);
                break;
        }
    }

    private static string Feature(SourceUri uri, GenicamCamera camera, string name)
    {
        if (!camera.HasFeature(name))
            throw new InputException(Texts.NoFeature(uri.Text, name));
        var value = uri.Value(name) ?? "";
        if (camera.FeatureWords(name) is { } words)
            return words.Contains(value) ? value : throw new InputException(Texts.NotAmong(uri.Text, name, value, words));
        return camera.FeatureRange(name) is { } range ? Within(uri, name, uri.Number(name, double.MinValue, double.MaxValue) ?? 0, range) : value;
    }

    private static string Within(SourceUri uri, string name, double value, (double Minimum, double Maximum) range)
    {
        var text = CameraOptions.Number(value);
        return value >= range.Minimum && value <= range.Maximum ? text : throw new InputException(Texts.ControlRange(uri.Text, name, text, range.Minimum, range.Maximum));
    }
}
