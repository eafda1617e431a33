using System.Text.RegularExpressions;

namespace Inspection.Cameras.Video;

/// <summary>Makes whole pipelines out of what the user gave.</summary>
internal static partial class PipelineDescriptions
{
    /// <summary>
    /// Eight pictures are a quarter of a second at 30 a second: room for a pause of the reader, and little that is stale after it. The sink drops nothing;
    /// who keeps only the newest counts what it drops.
    /// </summary>
    private const string Sink = $"appsink name={PipelineOptions.SinkName} max-buffers=8 drop=false processing-deadline=0";

    /// <summary>The user's pipeline, as it is when it has an appsink of its own named <c>inspection</c>, else completed to deliver BGR pictures at its own rate.</summary>
    public static string Complete(string pipeline) =>
        NamedAppSink().IsMatch(pipeline) ? pipeline : $"{pipeline} ! videoconvert ! video/x-raw,format=BGR ! {Sink} sync=true";

    /// <param name="realTime">At the file's own rate; else as fast as pictures are taken.</param>
    public static string PlayFile(bool realTime) =>
        $"filesrc name={PipelineOptions.FileElementName} ! decodebin ! videoconvert ! video/x-raw,format=BGR ! {Sink} sync={(realTime ? "true" : "false")}";

    [GeneratedRegex($"""\bappsink\b[^!]*\bname\s*=\s*"?{PipelineOptions.SinkName}\b""")]
    private static partial Regex NamedAppSink();
}
