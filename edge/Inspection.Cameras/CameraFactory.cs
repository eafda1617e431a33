using GStreamer;
using Inspection.Cameras.Folder;
using Inspection.Cameras.Schemes;
using Inspection.Cameras.Video;
using Inspection.Contracts;
using Inspection.Core.Sources;

namespace Inspection.Cameras;

/// <summary>Opens the cameras of this project: folders, and all that come through GStreamer.</summary>
public static class CameraFactory
{
    private const string FramesPerSecond = "fps";
    private const string Loop = "loop";
    private static readonly Dictionary<string, string> none = [];

    /// <param name="settings">Of a real camera, by the names of its URI's options; what the URI says wins. Other sources have no use for them.</param>
    /// <param name="partSuffix">For folders, see <see cref="ImageFolderOptions.PartSuffix"/>.</param>
    /// <exception cref="InputException">An option is wrong, or the camera cannot be opened.</exception>
    /// <exception cref="ArgumentException">A scheme of another project, such as <c>sim:</c>.</exception>
    public static IFrameSource Open(SourceUri uri, TimeProvider time, string partSuffix = "", IReadOnlyDictionary<string, string>? settings = null)
    {
        if (uri.Scheme == "dir")
            return OpenFolder(uri, time, partSuffix);
        if (Adjustable(uri) is { } describe)
            return new GStreamerSource(uri.Text, describe(settings ?? none, null), time, describe);
        return new GStreamerSource(uri.Text, Describe(uri), time);
    }

    /// <summary>Checks settings of a camera that nobody has opened; of other sources nothing is checked.</summary>
    /// <exception cref="InputException">It has no such setting, or not with such a value; or it is not there.</exception>
    public static void Require(SourceUri uri, IReadOnlyDictionary<string, string> settings) => Adjustable(uri)?.Invoke(settings, null);

    private static PipelineOptions Describe(SourceUri uri) => uri.Scheme switch
    {
        "file" => VideoFileScheme.Describe(uri),
        "rtsp" or "rtsps" => RtspScheme.Describe(uri),
        "gst" => PipelineScheme.Describe(uri),
        _ => throw new ArgumentException($"'{uri.Scheme}:' is not a camera of this project.", nameof(uri)),
    };

    /// <summary>How a camera runs with settings, beside the source that has it already, if one has; remembers what it was set to before. Null: its kind has none.</summary>
    private static Func<IReadOnlyDictionary<string, string>, Element?, PipelineOptions>? Adjustable(SourceUri uri)
    {
        switch (uri.Scheme)
        {
            case "v4l2":
                var controls = new Dictionary<uint, int>();
                return (settings, _) => V4l2Scheme.Describe(uri.With(settings), controls);
            case "gige":
                var features = new Dictionary<string, string>();
                return (settings, running) => GigeScheme.Describe(uri.With(settings), running, features);
            case "libcamera":
                return (settings, _) => LibcameraScheme.Describe(uri.With(settings));
            default:
                return null;
        }
    }

    private static ImageFolderSource OpenFolder(SourceUri uri, TimeProvider time, string partSuffix)
    {
        uri.AllowOptions(FramesPerSecond, Loop);
        var options = new ImageFolderOptions
        {
            FramesPerSecond = uri.Number(FramesPerSecond, 0.001, 1000),
            Loop = uri.Flag(Loop, otherwise: false),
            PartSuffix = partSuffix,
        };
        return new ImageFolderSource(uri.Text, uri.Path, options, time);
    }
}
