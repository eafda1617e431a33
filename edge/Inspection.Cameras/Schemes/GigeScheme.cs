using Aravis;
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
    public static PipelineOptions Describe(SourceUri uri)
    {
        uri.AllowOptions([.. own, "any feature of the camera by its GenICam name"], IsFeature);
        var features = uri.OptionNames.Where(IsFeature).ToList();
        var (caps, decoder, isConverted) = Look(uri, features);
        // A triggered camera sends nothing until a part comes.
        var timeout = string.Equals(uri.Value("TriggerMode"), "On", StringComparison.OrdinalIgnoreCase) ? 0 : DefaultTimeoutSeconds;
        string[] stages = decoder is null ? [caps] : [caps, decoder];
        return new PipelineOptions(PipelineDescriptions.Live("aravissrc", stages), "frame", SourcePacing.NewestWins)
        {
            Settings = [.. Settings(uri, features)],
            ReopenAfterFailure = true,
            EndIsFailure = true,
            StallLimit = CameraOptions.ReadTimeout(uri, timeout),
            Stamps = StampClock.Camera,
            // Aravis writes its fifty buffers again whether or not somebody still looks at them; a converted picture is elsewhere.
            LendsPictures = isConverted,
            Watched = CameraOptions.ReadHealth(uri),
            Explain = error => Texts.CameraFailed(uri.Text, error),
            ExplainStall = (pictures, waited) => Texts.CameraSilent(uri.Text, pictures, waited),
        };
    }

    private static bool IsFeature(string option) => option.Length > 0 && char.IsAsciiLetterUpper(option[0]);

    private static (string Caps, string? Decoder, bool IsConverted) Look(SourceUri uri, IReadOnlyList<string> features)
    {
        try
        {
            using var camera = GenicamCamera.Open(uri.Path.Length > 0 ? uri.Path : null);
            if (features.FirstOrDefault(feature => !camera.HasFeature(feature)) is { } unknown)
                throw new InputException(Texts.NoFeature(uri.Text, unknown));
            var offered = camera.ReadPixelFormats();
            var wanted = uri.Value(CameraOptions.Format) ?? uri.Value("PixelFormat");
            var found = Array.Find(formats, format => offered.Contains(format.Genicam) && (wanted is null || format.Genicam.Equals(wanted, StringComparison.OrdinalIgnoreCase)));
            return found.Caps is null
                ? throw new InputException(Texts.NoPixelFormat(uri.Text, wanted, [.. offered.Where(static name => Array.Exists(formats, format => format.Genicam == name))]))
                : (CameraOptions.Caps(found.Caps, uri.Size(CameraOptions.Size), CameraOptions.ReadRate(uri)), found.Decoder, found.Caps is not (Bgr or Grey));
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
            yield return new SourceSetting($"{option}-auto", double.IsNaN(value) ? "on" : "off");
            if (!double.IsNaN(value))
                yield return new SourceSetting(option, CameraOptions.Number(value));
        }
        if (uri.WholeNumber(PacketSize, 576, 9000) is { } bytes)
            yield return new SourceSetting(PacketSize, $"{bytes}");
        // The format is a matter of the caps.
        var assignments = features.Where(static feature => feature != "PixelFormat").Select(feature => $"{feature}={uri.Value(feature)}");
        if (string.Join(' ', assignments) is { Length: > 0 } text)
            yield return new SourceSetting("features", text);
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
