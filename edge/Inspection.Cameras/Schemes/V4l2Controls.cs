using System.Globalization;
using Inspection.Contracts;
using Inspection.Core.Sources;
using Video4Linux;

namespace Inspection.Cameras.Schemes;

/// <summary>
/// Which controls of the kernel an option of the URI sets. Exposure, gain, white balance and focus have one name whatever the driver calls them, and switch its
/// automatic off; any other control goes by the name that <c>v4l2-ctl</c> gives it.
/// </summary>
internal static class V4l2Controls
{
    private const double MicrosecondsPerUnit = 100;

    /// <summary>What switches an automatic, at which values it is off, and what it moves while it is on.</summary>
    private static readonly (uint Switch, int[] Manual, uint[] Values)[] automatics =
    [
        (VideoControl.ExposureAuto, [VideoControl.ManualExposure, VideoControl.ShutterPriority], [VideoControl.ExposureAbsolute, VideoControl.Exposure]),
        (VideoControl.GainAuto, [0], [VideoControl.Gain, VideoControl.AnalogueGain]),
        (VideoControl.WhiteBalanceAuto, [0], [VideoControl.WhiteBalanceTemperature]),
        (VideoControl.FocusAuto, [0], [VideoControl.FocusAbsolute]),
    ];

    /// <returns>Controls and values in the order in which they are to be written: the switches of the automatics first, none twice.</returns>
    /// <exception cref="InputException">The camera has no such control, or not with such a value, or two options want different values of one.</exception>
    public static IReadOnlyList<(VideoControl Control, int Value)> Settings(SourceUri uri, IReadOnlyList<VideoControl> controls)
    {
        var settings = new List<(VideoControl Control, int Value)>();
        Set(CameraOptions.Exposure, VideoControl.ExposureAuto, VideoControl.ManualExposure, VideoControl.AutomaticExposure, ExposureOf(controls));
        Set(CameraOptions.Gain, VideoControl.GainAuto, 0, 1, Find(controls, VideoControl.Gain) ?? Find(controls, VideoControl.AnalogueGain));
        Set(CameraOptions.WhiteBalance, VideoControl.WhiteBalanceAuto, 0, 1, Find(controls, VideoControl.WhiteBalanceTemperature));
        Set(CameraOptions.Focus, VideoControl.FocusAuto, 0, 1, Find(controls, VideoControl.FocusAbsolute));
        foreach (var name in uri.OptionNames)
        {
            if (controls.FirstOrDefault(control => IsNamed(control, name)) is not { } control)
                continue;
            var value = Within(uri, name, control, uri.Number(name, int.MinValue, int.MaxValue) ?? 0, 1);
            var index = settings.FindIndex(one => one.Control.Id == control.Id);
            if (index < 0)
                settings.Add((control, value));
            else if (settings[index].Value != value)
                throw new InputException(Texts.ControlTwice(uri.Text, name, value, settings[index].Value));
        }
        return settings;

        void Set(string option, uint automatic, int manual, int auto, VideoControl? control)
        {
            if (uri.NumberOrAuto(option, 0, int.MaxValue) is not { } value)
                return;
            var isAuto = double.IsNaN(value);
            var wanted = isAuto ? Find(controls, automatic) : control;
            if (wanted is null)
                throw new InputException(Texts.NoControl(uri.Text, option, Named(controls)));
            if (Find(controls, automatic) is { } switching)
                settings.Add((switching, isAuto ? auto : manual));
            if (!isAuto)
                settings.Add((wanted, Within(uri, option, wanted, value, wanted.Id == VideoControl.ExposureAbsolute ? MicrosecondsPerUnit : 1)));
        }
    }

    /// <summary>
    /// Ids and values in the order in which they are to be written: what was found and is no longer asked for first, so that it is again as it was. A value is left
    /// alone where its automatic is on, because it follows that.
    /// </summary>
    public static IEnumerable<(uint Id, int Value)> ToWrite(IReadOnlyList<(VideoControl Control, int Value)> settings, IReadOnlyDictionary<uint, int> found)
    {
        var asked = settings.ToDictionary(static one => one.Control.Id, static one => one.Value);
        var left = found.Where(one => !asked.ContainsKey(one.Key)).Select(static one => (one.Key, one.Value)).ToList();
        return left.Where(static one => IsSwitch(one.Key))
            .Concat(left.Where(one => !IsSwitch(one.Key) && !Follows(one.Key)))
            .Concat(settings.Select(static one => (one.Control.Id, one.Value)));

        bool Follows(uint id) => Array.Find(automatics, pair => pair.Values.Contains(id)) is { Values: not null } pair
            && (asked.TryGetValue(pair.Switch, out var value) || found.TryGetValue(pair.Switch, out value)) && !pair.Manual.Contains(value);
    }

    /// <summary>Names of the controls that an option may set, for people.</summary>
    public static IReadOnlyList<string> Named(IReadOnlyList<VideoControl> controls) => [.. controls.Where(static control => !control.IsReadOnly).Select(static control => control.Name)];

    private static bool IsSwitch(uint id) => Array.Exists(automatics, pair => pair.Switch == id);

    private static bool IsNamed(VideoControl control, string option) =>
        !control.IsReadOnly && control.Name.Equals(option, StringComparison.OrdinalIgnoreCase) && option is not (CameraOptions.Exposure or CameraOptions.Gain);

    private static VideoControl? ExposureOf(IReadOnlyList<VideoControl> controls) => Find(controls, VideoControl.ExposureAbsolute) ?? Find(controls, VideoControl.Exposure);

    private static VideoControl? Find(IReadOnlyList<VideoControl> controls, uint id) => controls.FirstOrDefault(control => control.Id == id);

    private static int Within(SourceUri uri, string option, VideoControl control, double value, double unit)
    {
        var number = Math.Round(value / unit);
        return number >= control.Minimum && number <= control.Maximum
            ? (int)number
            : throw new InputException(Texts.ControlRange(
                uri.Text, option, value.ToString(CultureInfo.InvariantCulture), control.Minimum * unit, control.Maximum * unit));
    }
}
