using Inspection.Core.Sources;

namespace Inspection.Cameras.Video;

/// <summary>What a <see cref="GStreamerSource"/> runs and how.</summary>
/// <param name="Description">A pipeline as <c>gst-launch-1.0</c> takes it, with an appsink named <see cref="SinkName"/>.</param>
/// <param name="File">Set as <c>location</c> of the element named <see cref="FileElementName"/>; null where the pipeline has none.</param>
/// <param name="PartPrefix">Part ids are this, a hyphen and the number of the frame.</param>
/// <param name="Loop">Begin again at the end of the stream.</param>
/// <param name="ReopenAfterFailure">A camera may come back; a damaged file does not.</param>
/// <param name="StallLimit">The source has failed when no picture comes for so long. Null: it may wait for ever, as a triggered camera does.</param>
internal sealed record PipelineOptions(
    string Description, string? File, string PartPrefix, SourcePacing Pacing, bool Loop, bool ReopenAfterFailure, TimeSpan? StallLimit)
{
    public const string SinkName = "inspection";
    public const string FileElementName = "inspection-file";
}
