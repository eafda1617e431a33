using Inspection.Agent.Station;
using Inspection.Contracts;

namespace Inspection.Agent.Tests.Station;

public class CameraChoiceTests
{
    [Theory]
    [InlineData("sim:substrate")]
    [InlineData("dir:/a=b?fps=10&loop=true")]
    [InlineData("gst:videotestsrc pattern=18 ! video/x-raw,width=64")]
    public void Parse_OneCameraAsEver_IsTakenWhole(string camera) =>
        CameraChoice.Parse([camera]).ShouldBe([new CameraChoice(null, camera)]);

    [Fact]
    public void Parse_SeveralWithNames_HaveTheirWeights() =>
        CameraChoice.Parse(["front=sim:substrate?seed=1;weight=2.5", "side_2=gst:videotestsrc pattern=18 ! appsink name=inspection"]).ShouldBe(
            [new CameraChoice("front", "sim:substrate?seed=1", 2.5), new CameraChoice("side_2", "gst:videotestsrc pattern=18 ! appsink name=inspection")]);

    [Theory]
    [InlineData("NAME=sim:substrate", "sim:substrate", "a=dir:x")]
    [InlineData("'front' is given twice", "front=sim:substrate", "Front=dir:x")]
    [InlineData("weight=0 is not a number from 0.01 to 100", "a=sim:substrate;weight=0", "b=dir:x")]
    [InlineData("weight=much", "a=sim:substrate;weight=much", "b=dir:x")]
    public void Parse_Wrong_SaysWhatWouldBeRight(string expected, params string[] given) =>
        Should.Throw<InputException>(() => CameraChoice.Parse(given)).Text.English.ShouldContain(expected);
}
