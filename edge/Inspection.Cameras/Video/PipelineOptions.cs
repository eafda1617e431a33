using GStreamer;
using Inspection.Contracts;
using Inspection.Core.Sources;

namespace Inspection.Cameras.Video;

/// <summary>What a <see cref="GStreamerSource"/> runs and how.</summary>
/// <param name="Description">A pipeline as <c>gst-launch-1.0</c> takes it, with an appsink named <see cref="SinkName"/>. Whatever a user wrote is in <see cref="Settings"/>.</param>
/// <param name="PartPrefix">Part ids are this, a hyphen and the number of the frame.</param>
internal sealed record PipelineOptions(string Description, string PartPrefix, SourcePacing Pacing)
{
    public const string SinkName = "inspection";

    /// <summary>The element that brings the pictures in, where it has settings.</summary>
    public const string SourceName = "inspection-source";

    /// <summary>Properties of the element named <see cref="SourceName"/>, set before it starts.</summary>
    public IReadOnlyList<SourceSetting> Settings { get; init; } = [];

    /// <summary>Begin again at the end of the stream.</summary>
    public bool Loop { get; init; }

    /// <summary>A camera may come back; a damaged file does not.</summary>
    public bool ReopenAfterFailure { get; init; }

    /// <summary>A camera never ends by itself: the end of its stream means that it went away.</summary>
    public bool EndIsFailure { get; init; }

    /// <summary>The source has failed when no picture comes for so long. Null: it may wait for ever, as a triggered camera does.</summary>
    public TimeSpan? StallLimit { get; init; }

    /// <summary>Which clock the pictures' stamps are of.</summary>
    public StampClock Stamps { get; init; } = StampClock.Pipeline;

    /// <summary>
    /// Whether a picture may stay in the pipeline's memory while the loop looks at it. Not where the source writes the next ones into it all the same, or has so
    /// few buffers that it would wait for them.
    /// </summary>
    public bool LendsPictures { get; init; } = true;

    /// <summary>What is looked for in the pictures; null: nothing, they are what they are.</summary>
    public IReadOnlySet<CameraFault>? Watched { get; init; }

    /// <summary>Done each time before the pipeline is built: looks at the device and sets what GStreamer does not. Throws <see cref="SourceException"/>.</summary>
    public Action? Prepare { get; init; }

    /// <summary>Gives the running source, the element named <see cref="SourceName"/>, the settings that opening would give it. Null: only opening does. Throws <see cref="SourceException"/>.</summary>
    public Action<Element>? Adjust { get; init; }

    /// <summary>Asks the running source how long it exposes. Asked of a triggered camera only; null: nobody can say. Throws <see cref="SourceException"/>.</summary>
    public Func<Element, TimeSpan>? Exposure { get; init; }

    /// <summary>Pictures after <see cref="Adjust"/> that may have been taken before it took effect.</summary>
    public int UnsettledPictures { get; init; }

    /// <summary>The camera sends a picture for each part: none is left out.</summary>
    public bool IsTriggered { get; init; }

    /// <summary>Says in plain words what an error of the pipeline means.</summary>
    public Func<BusError, LocalizedText> Explain { get; init; } = Texts.PipelineFailed;

    /// <summary>Says that pictures stopped, or never began: how many came, and how long was waited for the next.</summary>
    public Func<long, TimeSpan, LocalizedText> ExplainStall { get; init; } =
        static (pictures, waited) => pictures == 0 ? Texts.NoPicture(waited) : Texts.Stalled(pictures, waited);

    /// <summary>Whether a pipeline that runs as the other says can run on as this one says.</summary>
    public bool RunsAs(PipelineOptions other) => Description == other.Description && Lasting(this).SequenceEqual(Lasting(other));

    private static IEnumerable<SourceSetting> Lasting(PipelineOptions options) => options.Settings.Where(setting => options.Adjust is null || setting.Option is null);
}
