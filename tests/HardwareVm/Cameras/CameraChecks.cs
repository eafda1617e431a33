using System.Diagnostics;
using Inspection.Cameras;
using Inspection.Contracts;
using Inspection.Core.Sources;
using Video4Linux;

namespace HardwareVm.Cameras;

/// <summary>The V4L2 camera (vivid) through the agent's own camera code.</summary>
internal static class CameraChecks
{
    private const int Frames = 5;
    private const string Brightness = "brightness";

    /// <summary>The station's URI of the camera, small and slow enough for an emulated processor.</summary>
    public const string Uri = "v4l2:/dev/video0?size=320x180&fps=5";

    public static void AddTo(CheckList checks)
    {
        checks.Add($"Camera: {Uri} delivers pictures that move", Move);
        checks.Add("Camera: a recipe's brightness is set while it runs, seen in the pictures, and taken back", SetWhileItRuns);
    }

    private static void SetWhileItRuns(Action<string> tell)
    {
        using var source = CameraFactory.Open(SourceUri.Parse(Uri), TimeProvider.System) as IAdjustableSource ?? throw new InvalidOperationException("The camera takes no settings.");
        using var device = VideoDevice.Open("/dev/video0");
        var control = device.ReadControls().Single(static one => one.Name == Brightness);
        var found = device.ReadControl(control.Id);
        var before = MeanOf(source, 0);

        Should.Throw<InputException>(() => source.Require(Settings(control.Maximum + 1))).Text.English.ShouldContain($"{control.Minimum} to {control.Maximum}");
        source.Adjust(Settings(control.Minimum), 1);
        var set = device.ReadControl(control.Id);
        var darker = MeanOf(source, 1);
        source.Adjust(new Dictionary<string, string>(), 2);

        set.ShouldBe(control.Minimum);
        device.ReadControl(control.Id).ShouldBe(found);
        darker.ShouldBeLessThan(before - 20);
        MeanOf(source, 2).ShouldBe(before, 20);
        tell($"mean grey level {before:0} at {Brightness} {found}, {darker:0} at {set}");

        static Dictionary<string, string> Settings(int brightness) => new() { [Brightness] = $"{brightness}" };
    }

    /// <summary>Mean level of the first picture that was taken with those settings.</summary>
    private static double MeanOf(IFrameSource source, int adjustment)
    {
        while (true)
        {
            var capture = source.Read(CancellationToken.None).ShouldNotBeNull();
            using var frame = capture.Frame.ShouldNotBeNull(capture.Failure?.English);
            if (capture.Adjustment != adjustment)
                continue;
            var sum = 0L;
            foreach (var value in frame.Pixels)
                sum += value;
            return (double)sum / frame.Pixels.Length;
        }
    }

    private static void Move(Action<string> tell)
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
    }

    private static ulong Sum(ReadOnlySpan<byte> pixels)
    {
        var sum = 0UL;
        foreach (var value in pixels)
            sum = sum * 31 + value;
        return sum;
    }
}
