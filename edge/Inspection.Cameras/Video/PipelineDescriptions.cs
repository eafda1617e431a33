using System.Text.RegularExpressions;

namespace Inspection.Cameras.Video;

/// <summary>Makes whole pipelines out of their beginnings.</summary>
internal static partial class PipelineDescriptions
{
    /// <summary>
    /// Eight pictures are a quarter of a second at 30 a second: room for a pause of the reader, and little that is stale after it. The sink drops nothing;
    /// who keeps only the newest counts what it drops.
    /// </summary>
    private const string Sink = $"appsink name={PipelineOptions.SinkName} max-buffers=8 drop=false processing-deadline=0";

    /// <summary>Grey stays grey, everything else becomes BGR; what is either already goes through untouched.</summary>
    private const string Pictures = "videoconvert ! video/x-raw,format=(string){BGR,GRAY8}";
    private const string Colour = "videoconvert ! video/x-raw,format=BGR";

    /// <summary>The user's pipeline, as it is when it has an appsink of its own named <c>inspection</c>, else completed to deliver BGR pictures at its own rate.</summary>
    public static string Complete(string pipeline) => NamedAppSink().IsMatch(pipeline) ? pipeline : $"{pipeline} ! {Colour} ! {Sink} sync=true";

    /// <param name="realTime">At the file's own rate; else as fast as pictures are taken.</param>
    public static string PlayFile(bool realTime) =>
        $"filesrc name={PipelineOptions.SourceName} ! decodebin ! {Colour} ! {Sink} sync={(realTime ? "true" : "false")}";

    /// <summary>A camera's pictures, each as soon as it is there.</summary>
    /// <param name="source">The element that brings them in, which is given its name here.</param>
    /// <param name="stages">What follows it up to a raw picture, e.g. caps and a decoder; may be empty.</param>
    public static string Live(string source, params IEnumerable<string> stages) =>
        string.Join(" ! ", [$"{source} name={PipelineOptions.SourceName}", .. stages, Pictures, $"{Sink} sync=false"]);

    [GeneratedRegex($"""\bappsink\b[^!]*\bname\s*=\s*"?{PipelineOptions.SinkName}\b""")]
    private static partial Regex NamedAppSink();
}
