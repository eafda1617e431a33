using GStreamer;

namespace Bindings.Tests.GStreamer;

public sealed class PipelineTests
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(20);

    [Fact]
    public void Initialize_InstalledLibrary_IsVersion1()
    {
        Library.Initialize().Major.ShouldBe(1);
    }

    [Fact]
    public void Parse_MissingElement_NamesIt()
    {
        Should.Throw<GStreamerException>(() => Pipeline.Parse("videotestsrc ! nosuchelement ! fakesink")).Message.ShouldContain("nosuchelement");
    }

    [Theory]
    [InlineData("")]
    [InlineData("videotestsrc !")]
    [InlineData("! fakesink")]
    [InlineData("videotestsrc nosuchproperty=1 ! fakesink")]
    [InlineData("videotestsrc pattern=nosuchpattern ! fakesink")]
    [InlineData("videotestsrc ! video/x-raw,width=\"x ! fakesink")]
    [InlineData("fakesink")]
    public void Parse_WrongDescription_Throws(string description)
    {
        Should.Throw<GStreamerException>(() => Pipeline.Parse(description)).Message.ShouldNotBeEmpty();
    }

    [Fact]
    public void Find_UnknownName_IsNull()
    {
        using var pipeline = Pipeline.Parse("videotestsrc ! appsink name=out");

        pipeline.Find("other").ShouldBeNull();
    }

    [Fact]
    public void AsAppSink_OtherElement_IsNull()
    {
        using var pipeline = Pipeline.Parse("videotestsrc ! fakesink name=out");
        using var element = pipeline.Find("out").ShouldNotBeNull();

        element.AsAppSink().ShouldBeNull();
    }

    [Fact]
    public void Set_UnknownProperty_Throws()
    {
        using var pipeline = Pipeline.Parse("filesrc name=in ! fakesink");
        using var element = pipeline.Find("in").ShouldNotBeNull();

        Should.Throw<GStreamerException>(() => element.Set("nosuchproperty", "x")).Message.ShouldContain("nosuchproperty");
    }

    [Fact]
    public void PopError_MissingFile_TellsElementAndFile()
    {
        using var pipeline = Pipeline.Parse("filesrc name=in ! appsink name=out");
        using var element = pipeline.Find("in").ShouldNotBeNull();
        element.Set("location", "/nowhere/사진 \"1\" \\.mp4");
        pipeline.SetState(PipelineState.Playing);

        var error = pipeline.PopError(Enough).ShouldNotBeNull();

        error.Element.ShouldBe("in");
        $"{error.Message} {error.Debug}".ShouldContain("/nowhere/사진 \"1\" \\.mp4");
    }

    [Fact]
    public void WaitForState_MissingFile_Fails()
    {
        using var pipeline = Pipeline.Parse("filesrc location=/nowhere ! appsink");
        pipeline.SetState(PipelineState.Playing);

        pipeline.WaitForState(Enough).ShouldBe(StateChange.Failure);
    }

    [Fact]
    public void RunningTime_NotPlaying_IsNull()
    {
        using var pipeline = Pipeline.Parse("videotestsrc ! appsink");

        pipeline.RunningTime.ShouldBeNull();
    }

    [Fact]
    public void Dispose_Twice_DoesNothing()
    {
        var pipeline = Pipeline.Parse("videotestsrc ! appsink");
        pipeline.Dispose();

        Should.NotThrow(pipeline.Dispose);
    }
}
