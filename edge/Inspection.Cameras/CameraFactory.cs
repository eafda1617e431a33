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

    /// <summary>Schemes whose options are settings of a real camera, which a recipe may give as well.</summary>
    public static IReadOnlyList<string> AdjustableSchemes { get; } = ["v4l2", "libcamera", "gige"];

    /// <param name="partSuffix">For folders, see <see cref="ImageFolderOptions.PartSuffix"/>.</param>
    /// <exception cref="InputException">An option is wrong, or the camera cannot be opened.</exception>
    /// <exception cref="ArgumentException">A scheme of another project, such as <c>sim:</c>.</exception>
    public static IFrameSource Open(SourceUri uri, TimeProvider time, string partSuffix = "") =>
        uri.Scheme == "dir" ? OpenFolder(uri, time, partSuffix) : new GStreamerSource(uri.Text, Describe(uri), time);

    private static PipelineOptions Describe(SourceUri uri) => uri.Scheme switch
    {
        "file" => VideoFileScheme.Describe(uri),
        "v4l2" => V4l2Scheme.Describe(uri),
        "libcamera" => LibcameraScheme.Describe(uri),
        "rtsp" or "rtsps" => RtspScheme.Describe(uri),
        "gige" => GigeScheme.Describe(uri),
        "gst" => PipelineScheme.Describe(uri),
        _ => throw new ArgumentException($"'{uri.Scheme}:' is not a camera of this project.", nameof(uri)),
    };

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
