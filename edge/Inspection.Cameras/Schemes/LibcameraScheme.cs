using Inspection.Cameras.Video;
using Inspection.Contracts;
using Inspection.Core.Sources;

namespace Inspection.Cameras.Schemes;

/// <summary>
/// <c>libcamera:</c> or <c>libcamera:NAME</c>: a camera on the Raspberry Pi's ribbon cable. The Pi's image processor delivers BGR itself, so nothing is converted.
/// Properties are those that <c>libcamerasrc</c> makes of libcamera's controls: from 0.3 on all of them, before that none.
/// </summary>
internal static class LibcameraScheme
{
    private const double DefaultTimeoutSeconds = 5;
    private const double LongestExposureMicroseconds = 1e9;
    private static readonly (int WidthPixels, int HeightPixels) defaultSize = (1280, 720);

    /// <exception cref="InputException">An option is wrong.</exception>
    public static PipelineOptions Describe(SourceUri uri)
    {
        uri.AllowOptions(
            CameraOptions.Size, CameraOptions.Rate, CameraOptions.Exposure, CameraOptions.Gain, CameraOptions.WhiteBalance, CameraOptions.Focus,
            CameraOptions.Timeout, CameraOptions.Health);
        var caps = CameraOptions.Caps("video/x-raw,format=BGR", uri.Size(CameraOptions.Size) ?? defaultSize, CameraOptions.ReadRate(uri));
        return new PipelineOptions(PipelineDescriptions.Live("libcamerasrc", caps), "frame", SourcePacing.NewestWins)
        {
            Settings = [.. Settings(uri)],
            ReopenAfterFailure = true,
            EndIsFailure = true,
            // It has four buffers, and waits for one that is out.
            LendsPictures = false,
            StallLimit = CameraOptions.ReadTimeout(uri, DefaultTimeoutSeconds),
            Watched = CameraOptions.ReadHealth(uri),
            Explain = error => Texts.CameraFailed(uri.Text, error),
            ExplainStall = (pictures, waited) => Texts.CameraSilent(uri.Text, pictures, waited),
        };
    }

    private static IEnumerable<SourceSetting> Settings(SourceUri uri)
    {
        if (uri.Path.Length > 0)
            yield return new SourceSetting("camera-name", uri.Path);
        // Up to libcamera 0.4 one switch is for exposure and gain together; from 0.5 on each has its mode.
        var exposure = uri.NumberOrAuto(CameraOptions.Exposure, 1, LongestExposureMicroseconds);
        var gain = uri.NumberOrAuto(CameraOptions.Gain, 1, 1000);
        if (exposure is not null || gain is not null)
            yield return new SourceSetting("ae-enable", exposure is { } one && double.IsNaN(one) ? "true" : "false", IfPresent: true);
        foreach (var setting in Manual(exposure is { } time ? Math.Round(time) : null, CameraOptions.Exposure, "exposure-time"))
            yield return setting;
        foreach (var setting in Manual(gain, CameraOptions.Gain, "analogue-gain"))
            yield return setting;
        if (uri.NumberOrAuto(CameraOptions.WhiteBalance, 1000, 20_000) is { } kelvin)
        {
            yield return new SourceSetting("awb-enable", double.IsNaN(kelvin) ? "true" : "false", Option: CameraOptions.WhiteBalance);
            if (!double.IsNaN(kelvin))
                yield return new SourceSetting("colour-temperature", CameraOptions.Number(Math.Round(kelvin)), Option: CameraOptions.WhiteBalance);
        }
        if (uri.NumberOrAuto(CameraOptions.Focus, 0, 100) is { } dioptres)
        {
            yield return new SourceSetting("af-mode", double.IsNaN(dioptres) ? "continuous" : "manual", Option: CameraOptions.Focus);
            if (!double.IsNaN(dioptres))
                yield return new SourceSetting("lens-position", CameraOptions.Number(dioptres), Option: CameraOptions.Focus);
        }
    }

    private static IEnumerable<SourceSetting> Manual(double? value, string option, string property)
    {
        if (value is not { } number)
            yield break;
        yield return new SourceSetting($"{property}-mode", double.IsNaN(number) ? "auto" : "manual", IfPresent: true);
        if (!double.IsNaN(number))
            yield return new SourceSetting(property, CameraOptions.Number(number), Option: option);
    }
}
