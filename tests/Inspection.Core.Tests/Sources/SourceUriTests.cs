using Inspection.Contracts;
using Inspection.Core.Sources;

namespace Inspection.Core.Tests.Sources;

public sealed class SourceUriTests
{
    [Theory]
    [InlineData("dir:images", "dir", "images")]
    [InlineData("dir:../shared/data", "dir", "../shared/data")]
    [InlineData("dir:/부품 사진/A 1", "dir", "/부품 사진/A 1")]
    [InlineData("dir:/%EB%B6%80%ED%92%88/A%201", "dir", "/부품/A 1")]
    [InlineData("dir:why%3F?loop=true", "dir", "why?")]
    [InlineData("dir:100%?loop=true", "dir", "100%")]
    [InlineData("DIR:Images", "dir", "Images")]
    [InlineData("file:///data/line.mp4", "file", "///data/line.mp4")]
    [InlineData("sim:substrate?seed=7", "sim", "substrate")]
    [InlineData("gst:videotestsrc ! video/x-raw,width=100 ! identity a=1?b=%20", "gst", "videotestsrc ! video/x-raw,width=100 ! identity a=1?b=%20")]
    public void Parse_ValidText_TakesSchemeAndPath(string text, string scheme, string path)
    {
        var uri = SourceUri.Parse(text);

        (uri.Text, uri.Scheme, uri.Path).ShouldBe((text, scheme, path));
    }

    [Theory]
    [InlineData("", "no scheme")]
    [InlineData("./images", "'dir:./images'")]
    [InlineData("/data/images", "'dir:/data/images'")]
    [InlineData("http://camera/", "'http:' is not known")]
    [InlineData("dir:", "dir:./images")]
    [InlineData("dir:?fps=3", "dir:./images")]
    [InlineData("gst:  ", "gst:v4l2src device=/dev/video0")]
    [InlineData("sim:", "sim:substrate")]
    [InlineData("dir:x?fps=1&fps=2", "'fps' is given twice")]
    public void Parse_WrongText_SaysWhatWouldBeRight(string text, string expected)
    {
        Should.Throw<InputException>(() => SourceUri.Parse(text)).Text.English.ShouldContain(expected);
    }

    [Theory]
    [InlineData("v4l2:/dev/video2?size=640x480", "v4l2", "/dev/video2")]
    [InlineData("libcamera:", "libcamera", "")]
    [InlineData("libcamera:?fps=30", "libcamera", "")]
    [InlineData("gige:Basler-1?ExposureTime=8000", "gige", "Basler-1")]
    [InlineData("rtsp://10.0.0.9:554/live?channel=1&subtype=0#latency=50", "rtsp", "rtsp://10.0.0.9:554/live?channel=1&subtype=0")]
    [InlineData("RTSPS://user:p%40ss@camera/live", "rtsps", "rtsps://user:p%40ss@camera/live")]
    public void Parse_RealCamera_TakesSchemeAndPath(string text, string scheme, string path)
    {
        var uri = SourceUri.Parse(text);

        (uri.Scheme, uri.Path).ShouldBe((scheme, path));
    }

    [Theory]
    [InlineData("v4l2:", "v4l2:/dev/video0")]
    [InlineData("rtsp:/live", "rtsp://HOST/STREAM")]
    [InlineData("rtsp://", "rtsp://HOST/STREAM")]
    public void Parse_RealCameraWithoutAddress_SaysWhatWouldBeRight(string text, string expected)
    {
        Should.Throw<InputException>(() => SourceUri.Parse(text)).Text.English.ShouldContain(expected);
    }

    [Fact]
    public void Parse_OptionsOfANetworkCamera_StandBehindTheHash()
    {
        var uri = SourceUri.Parse("rtsp://10.0.0.9/live?latency=9#latency=50");

        uri.WholeNumber("latency", 0, 100).ShouldBe(50);
    }

    [Theory]
    [InlineData("rtsp://user:secret@10.0.0.9/live", "rtsp://user:***@10.0.0.9/live")]
    [InlineData("front=RTSPS://user:secret@h/x, back=rtsp://u:p@h2/y", "front=RTSPS://user:***@h/x, back=rtsp://u:***@h2/y")]
    [InlineData("rtsp://10.0.0.9:554/live@2", "rtsp://10.0.0.9:554/live@2")]
    [InlineData("dir:a:b@c", "dir:a:b@c")]
    public void WithoutPassword_AnyText_HidesThatAlone(string text, string expected)
    {
        SourceUri.WithoutPassword(text).ShouldBe(expected);
    }

    [Fact]
    public void With_MoreOptions_KeepsThoseOfTheUri()
    {
        var uri = SourceUri.Parse("v4l2:/dev/video0?gain=1").With(new Dictionary<string, string> { ["Gain"] = "9", ["exposure"] = "8000" });

        (uri.Value("gain"), uri.Value("exposure")).ShouldBe(("1", "8000"));
    }

    [Theory]
    [InlineData("1280x720", 1280, 720)]
    [InlineData("64X48", 64, 48)]
    public void Size_WidthAndHeight_IsRead(string value, int width, int height)
    {
        SourceUri.Parse($"v4l2:x?size={value}").Size("size").ShouldBe((width, height));
    }

    [Theory]
    [InlineData("1280")]
    [InlineData("0x720")]
    [InlineData("1280x720x3")]
    [InlineData("")]
    public void Size_AnythingElse_IsRefused(string value)
    {
        Should.Throw<InputException>(() => SourceUri.Parse($"v4l2:x?size={value}").Size("size")).Text.English.ShouldContain("1280x720");
    }

    [Fact]
    public void NumberOrAuto_Auto_IsNotANumber()
    {
        double.IsNaN(SourceUri.Parse("v4l2:x?gain=Auto").NumberOrAuto("gain", 0, 9) ?? 0).ShouldBeTrue();
    }

    [Fact]
    public void Word_AnotherOne_NamesTheValid()
    {
        Should.Throw<InputException>(() => SourceUri.Parse("v4l2:x?transport=pigeon").Word("transport", "tcp", "udp")).Text.English.ShouldContain("tcp, udp");
    }

    [Fact]
    public void AllowOptions_UnknownOption_NamesItAndTheValidOnes()
    {
        var uri = SourceUri.Parse("dir:x?fps=3&speed=2");

        var text = Should.Throw<InputException>(() => uri.AllowOptions("fps", "loop")).Text.English;

        text.ShouldContain("'speed'");
        text.ShouldContain("fps, loop");
    }

    [Fact]
    public void AllowOptions_KnownOptionsInAnyCase_Passes()
    {
        Should.NotThrow(() => SourceUri.Parse("dir:x?FPS=3&loop").AllowOptions("fps", "loop"));
    }

    [Theory]
    [InlineData("dir:x?loop=true", true)]
    [InlineData("dir:x?loop=False", false)]
    [InlineData("dir:x?loop", true)]
    [InlineData("dir:x", false)]
    public void Flag_Given_IsRead(string text, bool expected)
    {
        SourceUri.Parse(text).Flag("loop", otherwise: false).ShouldBe(expected);
    }

    [Fact]
    public void Flag_NeitherTrueNorFalse_IsRefused()
    {
        Should.Throw<InputException>(() => SourceUri.Parse("dir:x?loop=yes").Flag("loop", false)).Text.English.ShouldContain("loop=yes");
    }

    [Fact]
    public void Number_NotGiven_IsNull()
    {
        SourceUri.Parse("dir:x").Number("fps", 0.1, 100).ShouldBeNull();
    }

    [Fact]
    public void Number_InRange_IsRead()
    {
        SourceUri.Parse("dir:x?fps=2.5").Number("fps", 0.1, 100).ShouldBe(2.5);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("fast")]
    [InlineData("")]
    [InlineData("NaN")]
    [InlineData("1e9")]
    [InlineData("1,5")]
    public void Number_OutOfRangeOrNone_IsRefused(string value)
    {
        Should.Throw<InputException>(() => SourceUri.Parse($"dir:x?fps={value}").Number("fps", 0.1, 100)).Text.English.ShouldContain("from 0.1 to 100");
    }
}
