using Inspection.Cameras.Video;
using Inspection.Contracts;
using Inspection.Core.Sources;
using Video4Linux;

namespace Inspection.Cameras.Schemes;

/// <summary>
/// <c>v4l2:/dev/video0</c>: a camera that the kernel knows, mostly on USB. What it can do is asked first, so that a wish it cannot fulfil is refused in plain words;
/// its controls are written anew each time it is opened, because one that was unplugged has forgotten them.
/// </summary>
internal static class V4l2Scheme
{
    private const double DefaultTimeoutSeconds = 5;

    /// <summary>Two that the sensor and the wire are busy with as a control is written, and one to spare.</summary>
    private const int UnsettledPictures = 3;

    private static readonly string[] own =
    [
        CameraOptions.Size, CameraOptions.Rate, CameraOptions.Format, CameraOptions.Exposure, CameraOptions.Gain, CameraOptions.WhiteBalance, CameraOptions.Focus,
        CameraOptions.Timeout, CameraOptions.Health,
    ];

    /// <exception cref="InputException">There is no such camera, it cannot do what is wanted, or an option is wrong.</exception>
    /// <param name="found">What the controls that were ever asked for said before, by their ids; they are added to it.</param>
    public static PipelineOptions Describe(SourceUri uri, Dictionary<uint, int> found)
    {
        var path = uri.Path;
        using var device = Open(path);
        var controls = device.ReadControls();
        uri.AllowOptions([.. own.Union(V4l2Controls.Named(controls))]);
        var settings = V4l2Controls.Settings(uri, controls);
        foreach (var (control, _) in settings)
        {
            if (!found.ContainsKey(control.Id) && device.TryReadControl(control.Id, out var value))
                found.Add(control.Id, value);
        }
        return new PipelineOptions(PipelineDescriptions.Live("v4l2src", Stages(uri, device.ReadModes())), "frame", SourcePacing.NewestWins)
        {
            Settings = [new SourceSetting("device", path)],
            ReopenAfterFailure = true,
            EndIsFailure = true,
            StallLimit = CameraOptions.ReadTimeout(uri, DefaultTimeoutSeconds),
            Watched = CameraOptions.ReadHealth(uri),
            Prepare = () => Write(path, settings, found),
            Adjust = _ => Write(path, settings, found),
            UnsettledPictures = UnsettledPictures,
            Explain = error => Texts.CameraFailed(path, error),
            ExplainStall = (pictures, waited) => Texts.CameraSilent(path, pictures, waited),
        };
    }

    private static IEnumerable<string> Stages(SourceUri uri, IReadOnlyList<VideoMode> modes)
    {
        var size = uri.Size(CameraOptions.Size);
        var perSecond = CameraOptions.ReadRate(uri);
        var fourCc = uri.Value(CameraOptions.Format) is { } word ? V4l2Format.FourCcOf(word) : null;
        // Some capture cards do not list what they send, and have but one thing to send.
        if (modes.Count == 0)
            return [CameraOptions.Caps("video/x-raw", size, perSecond)];
        if (V4l2Choice.Choose(modes, size, perSecond, fourCc) is not var (mode, rate))
            throw new InputException(Texts.NoSuchMode(uri.Text, [.. modes.Where(static mode => V4l2Format.Find(mode.FourCc) is not null)]));
        var format = V4l2Format.Find(mode.FourCc) ?? throw new InvalidOperationException(mode.FourCc);
        var caps = CameraOptions.Caps(format.Caps, (mode.WidthPixels, mode.HeightPixels), null);
        if (rate is { } one)
            caps += $",framerate={one.Numerator}/{one.Denominator}";
        return format.Decoder is { } decoder ? [caps, decoder] : [caps];
    }

    private static VideoDevice Open(string path)
    {
        VideoDevice? device = null;
        try
        {
            device = VideoDevice.Open(path);
            return device.IsCamera ? device : throw new InputException(Texts.NotACamera(path, OtherCameras()));
        }
        catch (VideoDeviceException failure)
        {
            throw new InputException(Refusal(path, failure), failure);
        }
        catch
        {
            device?.Dispose();
            throw;
        }
    }

    private static void Write(string path, IReadOnlyList<(VideoControl Control, int Value)> settings, Dictionary<uint, int> found)
    {
        try
        {
            using var device = VideoDevice.Open(path);
            foreach (var (id, value) in V4l2Controls.ToWrite(settings, found))
                device.WriteControl(id, value);
        }
        catch (VideoDeviceException failure)
        {
            throw new SourceException(Refusal(path, failure), isTransient: true, failure);
        }
    }

    private static LocalizedText Refusal(string path, VideoDeviceException failure) => failure.ErrorNumber switch
    {
        VideoDeviceException.Missing => Texts.CameraUnplugged(path, OtherCameras()),
        VideoDeviceException.NotPermitted => Texts.CameraForbidden(path),
        VideoDeviceException.NoVideo => Texts.NotACamera(path, OtherCameras()),
        _ => Texts.CameraRefuses(path, failure.Message),
    };

    private static IReadOnlyList<string> OtherCameras() => [.. Listing.V4l2Listing.Find().Select(static camera => camera.Uri)];
}
