using Inspection.Cameras.Folder;
using Inspection.Cameras.Video;
using Inspection.Contracts;
using Inspection.Core.Sources;

namespace Inspection.Cameras;

/// <summary>Opens the cameras of this project: <c>dir:</c>, <c>file:</c> and <c>gst:</c>.</summary>
public static class CameraFactory
{
    private const string FramesPerSecond = "fps";
    private const string Loop = "loop";
    private const string RealTime = "realtime";

    /// <param name="partSuffix">For folders, see <see cref="ImageFolderOptions.PartSuffix"/>.</param>
    /// <exception cref="InputException">An option is wrong, or the camera cannot be opened.</exception>
    /// <exception cref="ArgumentException">A scheme of another project, such as <c>sim:</c>.</exception>
    public static IFrameSource Open(SourceUri uri, TimeProvider time, string partSuffix = "")
    {
        switch (uri.Scheme)
        {
            case "dir":
                uri.AllowOptions(FramesPerSecond, Loop);
                var options = new ImageFolderOptions
                {
                    FramesPerSecond = uri.Number(FramesPerSecond, 0.001, 1000),
                    Loop = uri.Flag(Loop, otherwise: false),
                    PartSuffix = partSuffix,
                };
                return new ImageFolderSource(uri.Text, uri.Path, options, time);
            case "file":
                uri.AllowOptions(Loop, RealTime);
                return GStreamerSource.PlayFile(uri.Text, uri.Path, uri.Flag(RealTime, otherwise: true), uri.Flag(Loop, otherwise: false), time);
            case "gst":
                return GStreamerSource.RunPipeline(uri.Text, uri.Path, time);
            default:
                throw new ArgumentException($"'{uri.Scheme}:' is not a camera of this project.", nameof(uri));
        }
    }
}
