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
    [InlineData("v4l2:/dev/video2", "gst:v4l2src device=/dev/video2")]
    [InlineData("v4l2:", "gst:v4l2src device=/dev/video0")]
    [InlineData("libcamera:", "gst:libcamerasrc")]
    [InlineData("rtsp://10.0.0.9/live?x=1", "gst:rtspsrc location=rtsp://10.0.0.9/live?x=1 latency=100 ! decodebin")]
    [InlineData("gige:Basler-1", "gst:aravissrc camera-name=Basler-1")]
    public void Parse_SchemeOfALaterVersion_ShowsTheWayByGStreamer(string text, string instead)
    {
        var thrown = Should.Throw<InputException>(() => SourceUri.Parse(text)).Text;

        thrown.English.ShouldContain("not have");
        thrown.English.ShouldContain(instead);
        thrown.Korean.ShouldContain(instead);
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
