using System.Diagnostics;
using Inspection.Cameras;
using Inspection.Core.Sources;

namespace HardwareVm.Cameras;

/// <summary>The V4L2 camera (vivid) through the agent's own camera code.</summary>
internal static class CameraChecks
{
    private const int Frames = 5;

    /// <summary>The station's URI of the camera, small and slow enough for an emulated processor.</summary>
    public const string Uri = "v4l2:/dev/video0?size=320x180&fps=5";

    public static void AddTo(CheckList checks) => checks.Add($"Camera: {Uri} delivers pictures that move", tell =>
    {
        using var source = CameraFactory.Open(SourceUri.Parse(Uri), TimeProvider.System);
        var pictures = new HashSet<ulong>();
        var since = Stopwatch.GetTimestamp();
        var first = TimeSpan.Zero;
        var size = "";
        for (var i = 0; i < Frames; i++)
        {
            var capture = source.Read(CancellationToken.None).ShouldNotBeNull();
            using var frame = capture.Frame.ShouldNotBeNull(capture.Failure?.English);
            first = i == 0 ? Stopwatch.GetElapsedTime(since) : first;
            size = $"{frame.WidthPixels} x {frame.HeightPixels}";
            pictures.Add(Sum(frame.Pixels));
        }
        pictures.Count.ShouldBeGreaterThan(1);
        tell($"{size}, first picture after {first.TotalSeconds:0.0} s, then {(Frames - 1) / (Stopwatch.GetElapsedTime(since) - first).TotalSeconds:0.0} a second");
    });

    private static ulong Sum(ReadOnlySpan<byte> pixels)
    {
        var sum = 0UL;
        foreach (var value in pixels)
            sum = sum * 31 + value;
        return sum;
    }
}
