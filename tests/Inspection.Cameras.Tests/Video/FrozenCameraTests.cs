using Inspection.Cameras.Health;
using Inspection.Cameras.Schemes;
using Inspection.Cameras.Video;
using Inspection.Core.Sources;
using TestKit;

namespace Inspection.Cameras.Tests.Video;

public sealed class FrozenCameraTests
{
    private const string Still = "videotestsrc num-buffers=1 ! video/x-raw,format=GRAY8,width=64,height=48,framerate=100/1 ! imagefreeze ! appsink name=inspection sync=false max-buffers=8";
    private readonly ManualTime time = new();

    [Fact]
    public void Read_CameraThatStandsStill_IsOpenedAgainOnceAndThenDeliversWhatThereIs()
    {
        using var source = new GStreamerSource(
            "gst:still", PipelineScheme.Run("x") with { Description = Still, Watched = new HashSet<CameraFault> { CameraFault.Frozen } }, time);
        for (var i = 0; i <= CameraHealth.SamePictures; i++)
            Next(source).Trouble.ShouldBeNull();
        time.Advance(CameraHealth.SameFor);

        var failure = Should.Throw<SourceException>(() => source.Read(CancellationToken.None));

        failure.IsTransient.ShouldBeTrue();
        failure.Text.English.ShouldContain("frozen");
        failure.Text.Korean.ShouldContain("얼어붙었습니다");
        time.Advance(TimeSpan.FromSeconds(1));
        for (var i = 0; i < 5; i++)
            Next(source).Trouble.ShouldNotBeNull().Fault.ShouldBe(CameraFault.Frozen);
    }

    private static Capture Next(GStreamerSource source)
    {
        var capture = source.Read(CancellationToken.None).ShouldNotBeNull();
        capture.Frame.ShouldNotBeNull().Dispose();
        return capture;
    }
}
