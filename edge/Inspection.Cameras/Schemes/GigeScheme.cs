using Aravis;
using GStreamer;
using Inspection.Cameras.Video;
using Inspection.Contracts;
using Inspection.Core.Sources;

namespace Inspection.Cameras.Schemes;

/// <summary>
/// <c>gige:NAME</c>, or <c>gige:</c> for the first that answers: an industrial camera with GigE Vision or USB3 Vision. Options in GenICam's own spelling, beginning with a
/// capital letter, are features of the camera: <c>gige:?ExposureTime=8000&amp;Gain=2</c>.
/// </summary>
internal static class GigeScheme
{
    private const double DefaultTimeoutSeconds = 5;
    private const string Bgr = "video/x-raw,format=BGR";
    private const string Grey = "video/x-raw,format=GRAY8";
    private const string PacketSize = "packet-size";
    private const string PixelFormat = "PixelFormat";

    /// <summary>One that is exposed while the one before it is read out, and one on the wire.</summary>
    private const int UnsettledPictures = 2;

    /// <summary>Triggered ones seldom overlap, but nobody says so: one that was on its way.</summary>
    private const int UnsettledTriggered = 1;

    private static readonly string[] own =
        [CameraOptions.Size, CameraOptions.Rate, CameraOptions.Format, CameraOptions.Exposure, CameraOptions.Gain, PacketSize, CameraOptions.Timeout, CameraOptions.Health];

    /// <summary>GenICam's formats and GStreamer's, in the order of preference: what needs no conversion first, what has to be put together from a colour mosaic last.</summary>
    private static readonly (string Genicam, string Caps, string? Decoder)[] formats =
    [
        ("BGR8", Bgr, null),
        ("BGR8Packed", Bgr, null),
        ("RGB8", "video/x-raw,format=RGB", null),
        ("RGB8Packed", "video/x-raw,format=RGB", null),
        ("YUV422_YUYV_Packed", "video/x-raw,format=YUY2", null),
        ("YUV422_8", "video/x-raw,format=YUY2", null),
        ("YUV422Packed", "video/x-raw,format=UYVY", null),
        ("YUV422_8_UYVY", "video/x-raw,format=UYVY", null),
        ("Mono8", Grey, null),
        ("BayerRG8", "video/x-bayer,format=rggb", "bayer2rgb"),
        ("BayerBG8", "video/x-bayer,format=bggr", "bayer2rgb"),
        ("BayerGR8", "video/x-bayer,format=grbg", "bayer2rgb"),
        ("BayerGB8", "video/x-bayer,format=gbrg", "bayer2rgb"),
    ];

    /// <exception cref="InputException">No such camera answers, it cannot do what is wanted, or an option is wrong.</exception>
    /// <param name="running">The <c>aravissrc</c> that has the camera; null: nobody has it.</param>
    /// <param name="found">What the settings that were ever asked for said before, by their names; they are added to it.</param>
    public static PipelineOptions Describe(SourceUri uri, Element? running, Dictionary<string, string> found)
    {
        uri.AllowOptions([.. own, "any feature of the camera by its GenICam name"], IsFeature);
        var features = uri.OptionNames.Where(IsFeature).ToList();
        var (caps, decoder, isConverted, settings) = Look(uri, features, running, found);
        var isTriggered = string.Equals(uri.Value("TriggerMode"), "On", StringComparison.OrdinalIgnoreCase);
        string[] stages = decoder is null ? [caps] : [caps, decoder];
        return new PipelineOptions(PipelineDescriptions.Live("aravissrc", stages), "frame", SourcePacing.NewestWins)
        {
            Settings = [.. Settings(uri, features)],
            ReopenAfterFailure = true,
            EndIsFailure = true,
            // A triggered camera sends nothing until a part comes.
            StallLimit = CameraOptions.ReadTimeout(uri, isTriggered ? 0 : DefaultTimeoutSeconds),
            Stamps = StampClock.Camera,
            // Aravis writes its fifty buffers again whether or not somebody still looks at them; a converted picture is elsewhere.
            LendsPictures = isConverted,
            Watched = CameraOptions.ReadHealth(uri),
            Prepare = () => Restore(uri, settings, found),
            Adjust = source => Write(uri, () => Shared(source), [.. NoLongerNamed(settings, found), .. settings]),
            Exposure = source => Exposure(uri, source),
            UnsettledPictures = isTriggered ? UnsettledTriggered : UnsettledPictures,
            IsTriggered = isTriggered,
            Explain = error => Texts.CameraFailed(uri.Text, error),
            ExplainStall = (pictures, waited) => Texts.CameraSilent(uri.Text, pictures, waited),
        };
    }

    private static bool IsFeature(string option) => option.Length > 0 && char.IsAsciiLetterUpper(option[0]);

    private static (string Caps, string? Decoder, bool IsConverted, IReadOnlyList<(string Name, string Value)> Settings) Look(
        SourceUri uri, IReadOnlyList<string> features, Element? running, Dictionary<string, string> found)
    {
        try
        {
            using var camera = running is null ? Open(uri) : Shared(running);
            // The format is a matter of the caps.
            var settings = GenicamSettings.Of(uri, camera, [.. features.Where(static feature => feature != PixelFormat)]);
            foreach (var (name, _) in settings)
            {
                if (!found.ContainsKey(name))
                    found.Add(name, GenicamSettings.Read(camera, name));
            }
            var offered = camera.ReadPixelFormats();
            var wanted = uri.Value(CameraOptions.Format) ?? uri.Value(PixelFormat);
            var usable = Array.Find(formats, format => offered.Contains(format.Genicam) && (wanted is null || format.Genicam.Equals(wanted, StringComparison.OrdinalIgnoreCase)));
            return usable.Caps is null
                ? throw new InputException(Texts.NoPixelFormat(uri.Text, wanted, [.. offered.Where(static name => Array.Exists(formats, format => format.Genicam == name))]))
                : (CameraOptions.Caps(usable.Caps, uri.Size(CameraOptions.Size), CameraOptions.ReadRate(uri)), usable.Decoder, usable.Caps is not (Bgr or Grey), settings);
        }
        catch (AravisException failure)
        {
            throw new InputException(Texts.NoGenicamCamera(uri.Text, failure.Message, Answering()), failure);
        }
    }

    private static IEnumerable<SourceSetting> Settings(SourceUri uri, IReadOnlyList<string> features)
    {
        if (uri.Path.Length > 0)
            yield return new SourceSetting("camera-name", uri.Path);
        foreach (var option in (string[])[CameraOptions.Exposure, CameraOptions.Gain])
        {
            if (uri.NumberOrAuto(option, 0, 1e8) is not { } value)
                continue;
            yield return new SourceSetting($"{option}-auto", double.IsNaN(value) ? "on" : "off", Option: option);
            if (!double.IsNaN(value))
                yield return new SourceSetting(option, CameraOptions.Number(value), Option: option);
        }
        if (uri.WholeNumber(PacketSize, 576, 9000) is { } bytes)
            yield return new SourceSetting(PacketSize, $"{bytes}");
        var assignments = features.Where(static feature => feature != PixelFormat).Select(feature => $"{feature}={uri.Value(feature)}");
        if (string.Join(' ', assignments) is { Length: > 0 } text)
            yield return new SourceSetting("features", text, Option: text);
    }

    private static GenicamCamera Open(SourceUri uri) => GenicamCamera.Open(uri.Path.Length > 0 ? uri.Path : null);

    private static GenicamCamera Shared(Element source) =>
        source.GetObject("camera") is var reference and not 0 ? GenicamCamera.Share(reference) : throw new AravisException("no camera answers");

    private static List<(string Name, string Value)> NoLongerNamed(IReadOnlyList<(string Name, string Value)> settings, Dictionary<string, string> found) =>
        [.. found.Where(one => settings.All(setting => setting.Name != one.Key)).Select(static one => (one.Key, one.Value))];

    /// <summary>What is named, opening the source sets.</summary>
    private static void Restore(SourceUri uri, IReadOnlyList<(string Name, string Value)> settings, Dictionary<string, string> found)
    {
        if (NoLongerNamed(settings, found) is { Count: > 0 } left)
            Write(uri, () => Open(uri), left);
    }

    private static void Write(SourceUri uri, Func<GenicamCamera> open, IEnumerable<(string Name, string Value)> settings)
    {
        try
        {
            using var camera = open();
            foreach (var (name, value) in settings)
                GenicamSettings.Write(camera, name, value);
        }
        catch (AravisException failure)
        {
            throw new SourceException(Texts.CameraRefuses(uri.Text, failure.Message), isTransient: true, failure);
        }
    }

    private static TimeSpan Exposure(SourceUri uri, Element source)
    {
        try
        {
            using var camera = Shared(source);
            return camera.HasExposure ? TimeSpan.FromMicroseconds(camera.Exposure) : TimeSpan.Zero;
        }
        catch (AravisException failure)
        {
            throw new SourceException(Texts.CameraRefuses(uri.Text, failure.Message), isTransient: true, failure);
        }
    }

    private static IReadOnlyList<string> Answering()
    {
        try
        {
            return [.. GenicamDevices.Find().Select(static device => $"gige:{device.Id}")];
        }
        catch (AravisException)
        {
            return [];
        }
    }
}
