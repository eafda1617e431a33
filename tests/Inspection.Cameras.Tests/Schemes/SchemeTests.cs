using Inspection.Cameras.Schemes;
using Inspection.Cameras.Video;
using Inspection.Contracts;
using Inspection.Core.Sources;

namespace Inspection.Cameras.Tests.Schemes;

/// <summary>What URIs become, without the cameras.</summary>
public sealed class SchemeTests
{
    [Fact]
    public void Rtsp_Plain_IsTcpWithLittleLatency()
    {
        var options = RtspScheme.Describe(SourceUri.Parse("rtsp://10.0.0.9/live?channel=1"));

        Setting(options, "location").ShouldBe("rtsp://10.0.0.9/live?channel=1");
        Setting(options, "protocols").ShouldBe("tcp");
        Setting(options, "latency").ShouldBe("100");
        Setting(options, "tcp-timeout").ShouldBe("5000000");
        options.StallLimit.ShouldBe(TimeSpan.FromSeconds(5));
        (options.ReopenAfterFailure, options.EndIsFailure, options.Pacing).ShouldBe((true, true, SourcePacing.NewestWins));
    }

    [Fact]
    public void Rtsp_Options_AreTaken()
    {
        var options = RtspScheme.Describe(SourceUri.Parse("rtsp://10.0.0.9/live#latency=0&transport=udp&timeout=0&health=false"));

        (Setting(options, "protocols"), Setting(options, "latency"), options.StallLimit, options.Watched).ShouldBe(("udp", "0", null, null));
    }

    [Fact]
    public void Rtsp_Failure_DoesNotTellThePassword()
    {
        var options = RtspScheme.Describe(SourceUri.Parse("rtsp://me:secret@10.0.0.9/live"));

        var texts = new[] { options.Explain(new GStreamer.BusError("", "Unauthorized", "")), options.ExplainStall(0, TimeSpan.FromSeconds(5)), options.ExplainStall(9, TimeSpan.FromSeconds(5)) };

        texts.ShouldAllBe(static text => !text.English.Contains("secret") && !text.Korean.Contains("secret") && text.English.Contains("10.0.0.9"));
    }

    [Fact]
    public void Libcamera_Settings_BecomePropertiesOfLibcamerasrc()
    {
        var options = LibcameraScheme.Describe(SourceUri.Parse("libcamera:/base/soc/i2c0mux/i2c@1/imx708@1a?size=1536x864&fps=30&exposure=8000&gain=2.5&white-balance=4500&focus=3.2"));

        options.Description.ShouldStartWith("libcamerasrc name=inspection-source ! video/x-raw,format=BGR,width=1536,height=864,framerate=30/1 ! ");
        Setting(options, "camera-name").ShouldBe("/base/soc/i2c0mux/i2c@1/imx708@1a");
        (Setting(options, "exposure-time"), Setting(options, "exposure-time-mode"), Setting(options, "ae-enable")).ShouldBe(("8000", "manual", "false"));
        (Setting(options, "analogue-gain"), Setting(options, "analogue-gain-mode")).ShouldBe(("2.5", "manual"));
        (Setting(options, "awb-enable"), Setting(options, "colour-temperature")).ShouldBe(("false", "4500"));
        (Setting(options, "af-mode"), Setting(options, "lens-position")).ShouldBe(("manual", "3.2"));
    }

    [Fact]
    public void Libcamera_Automatic_IsSwitchedOn()
    {
        var options = LibcameraScheme.Describe(SourceUri.Parse("libcamera:?exposure=auto&focus=auto&white-balance=auto"));

        (Setting(options, "ae-enable"), Setting(options, "exposure-time-mode"), Setting(options, "af-mode"), Setting(options, "awb-enable")).ShouldBe(("true", "auto", "continuous", "true"));
    }

    [Fact]
    public void Libcamera_Plain_SetsNothing()
    {
        LibcameraScheme.Describe(SourceUri.Parse("libcamera:")).Settings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(30, "30/1")]
    [InlineData(29.97, "30000/1001")]
    [InlineData(12.5, "12500/1000")]
    [InlineData(0.5, "500/1000")]
    public void Caps_Rate_IsAFraction(double rate, string expected)
    {
        CameraOptions.Caps("video/x-raw", null, rate).ShouldBe($"video/x-raw,framerate={expected}");
    }

    [Fact]
    public void ReadHealth_SomeFaults_AreThose()
    {
        CameraOptions.ReadHealth(SourceUri.Parse("libcamera:?health=black,Frozen")).ShouldNotBeNull().ShouldBe([CameraFault.Black, CameraFault.Frozen], ignoreOrder: true);
    }

    [Theory]
    [InlineData("v4l2:/dev/nowhere", "There is no /dev/nowhere")]
    [InlineData("v4l2:/dev/null", "/dev/null is not a camera")]
    [InlineData("rtsp://h/x#speed=3", "latency, transport, timeout, health")]
    [InlineData("rtsp://h/x#transport=pigeon", "tcp, udp")]
    [InlineData("libcamera:?brightness=3", "size, fps, exposure, gain, white-balance, focus, timeout, health")]
    [InlineData("libcamera:?size=big", "1280x720")]
    [InlineData("libcamera:?health=dim", "frozen, black, overexposed, focus")]
    [InlineData("gige:?speed=3", "packet-size")]
    public void Open_WrongCameraOrOption_SaysWhatWouldBeRight(string uri, string expected)
    {
        var text = Should.Throw<InputException>(() => CameraFactory.Open(SourceUri.Parse(uri), TimeProvider.System).Dispose()).Text;

        text.English.ShouldContain(expected);
        $"{text.English}{text.Korean}".ShouldNotContain("\n");
    }

    private static string Setting(PipelineOptions options, string property) => options.Settings.Single(setting => setting.Property == property).Value;
}
