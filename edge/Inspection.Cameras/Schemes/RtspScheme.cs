using Inspection.Cameras.Video;
using Inspection.Contracts;
using Inspection.Core.Sources;

namespace Inspection.Cameras.Schemes;

/// <summary>
/// <c>rtsp://HOST/STREAM#OPTIONS</c>: a network camera. Over TCP, so that no picture arrives torn, with 100 ms to put packets in order, and each picture shown as
/// soon as it is decoded. What the camera's own address has behind a question mark is left to it.
/// </summary>
internal static class RtspScheme
{
    private const string Latency = "latency";
    private const string Transport = "transport";
    private const long DefaultLatencyMilliseconds = 100;
    private const long LongestLatencyMilliseconds = 60_000;
    private const double DefaultTimeoutSeconds = 5;

    /// <summary>How long connecting may take, where pictures may be waited for without limit.</summary>
    private static readonly TimeSpan connectingLimit = TimeSpan.FromSeconds(10);

    /// <exception cref="InputException">An option is wrong.</exception>
    public static PipelineOptions Describe(SourceUri uri)
    {
        uri.AllowOptions(Latency, Transport, CameraOptions.Timeout, CameraOptions.Health);
        var limit = CameraOptions.ReadTimeout(uri, DefaultTimeoutSeconds);
        var patience = (long)(limit ?? connectingLimit).TotalMicroseconds;
        var name = SourceUri.WithoutPassword(uri.Path);
        return new PipelineOptions(PipelineDescriptions.Live("rtspsrc", "application/x-rtp,media=video", "decodebin"), "frame", SourcePacing.NewestWins)
        {
            Settings =
            [
                new SourceSetting("location", uri.Path),
                new SourceSetting("protocols", uri.Word(Transport, "tcp", "udp") ?? "tcp"),
                new SourceSetting(Latency, $"{uri.WholeNumber(Latency, 0, LongestLatencyMilliseconds) ?? DefaultLatencyMilliseconds}"),
                new SourceSetting("drop-on-latency", "true"),
                new SourceSetting("tcp-timeout", $"{patience}"),
                new SourceSetting("timeout", $"{patience}"),
                // Since 1.22.
                new SourceSetting("add-reference-timestamp-meta", "true", IfPresent: true),
            ],
            ReopenAfterFailure = true,
            EndIsFailure = true,
            StallLimit = limit,
            Watched = CameraOptions.ReadHealth(uri),
            Explain = error => Texts.NetworkCameraFailed(name, error),
            ExplainStall = (pictures, waited) => Texts.NetworkCameraSilent(name, pictures, waited),
        };
    }
}
