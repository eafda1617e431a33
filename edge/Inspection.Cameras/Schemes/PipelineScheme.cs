using Inspection.Cameras.Video;
using Inspection.Core.Sources;

namespace Inspection.Cameras.Schemes;

/// <summary><c>gst:PIPELINE</c>: what the user gives <c>gst-launch-1.0</c>, up to the raw video; with an appsink named <c>inspection</c> (BGR or GRAY8) as it is.</summary>
internal static class PipelineScheme
{
    public static PipelineOptions Describe(SourceUri uri) => Run(uri.Path);

    /// <summary>It may wait for a picture as long as it likes, its end is the end of the source, and its pictures are what they are.</summary>
    public static PipelineOptions Run(string pipeline) =>
        new(PipelineDescriptions.Complete(pipeline), "frame", SourcePacing.NewestWins) { ReopenAfterFailure = true };
}
