using Inspection.Contracts;
using Inspection.Core.Sources;
using TestKit;

namespace Inspection.Cameras.Tests;

public sealed class CameraFactoryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("부품 사진/A 1")]
    [InlineData("%EB%B6%80%ED%92%88%20%EC%82%AC%EC%A7%84/A%201")]
    [InlineData("부품 사진/A 1/")]
    public void Open_FolderWithSpacesAndHangul_ReadsIt(string path)
    {
        Directory.CreateDirectory(folder.File("부품 사진/A 1"));
        TestImages.WriteGrey(folder.File("부품 사진/A 1/양품.png"));
        using var source = Open($"dir:{folder.Path}/{path}");

        var capture = source.Read(CancellationToken.None).ShouldNotBeNull();

        capture.Part.Value.ShouldBe("양품");
        capture.Name.ShouldBe(folder.File("부품 사진/A 1/양품.png"));
    }

    [Fact]
    public void Open_RelativeFolder_IsTakenFromTheWorkingFolder()
    {
        TestImages.WriteGrey(folder.File("1.png"));
        using var source = Open($"dir:{Path.GetRelativePath(Environment.CurrentDirectory, folder.Path)}?fps=30&loop=false");

        source.Read(CancellationToken.None).ShouldNotBeNull().Name.ShouldBe(folder.File("1.png"));
    }

    [Fact]
    public void Open_PartSuffix_ReachesTheFolder()
    {
        TestImages.WriteGrey(folder.File("1_temp.png"));
        TestImages.WriteGrey(folder.File("1_test.png"));
        using var source = CameraFactory.Open(SourceUri.Parse($"dir:{folder.Path}"), TimeProvider.System, "_test");

        source.Read(CancellationToken.None).ShouldNotBeNull().Part.Value.ShouldBe("1_test");
    }

    [Fact]
    public void Open_Pipeline_KeepsTheUri()
    {
        using var source = Open("gst:videotestsrc num-buffers=1");

        source.Uri.ShouldBe("gst:videotestsrc num-buffers=1");
    }

    [Theory]
    [InlineData("dir:x?speed=3", "'speed'")]
    [InlineData("dir:x?fps=0", "fps=0")]
    [InlineData("dir:x?loop=2", "loop=2")]
    [InlineData("file:x?fps=3", "loop, realtime")]
    public void Open_WrongOption_NamesIt(string uri, string expected)
    {
        Should.Throw<InputException>(() => Open(uri).Dispose()).Text.English.ShouldContain(expected);
    }

    [Fact]
    public void Open_SchemeOfAnotherProject_IsTheCallersFault()
    {
        Should.Throw<ArgumentException>(() => Open("sim:substrate").Dispose());
    }

    private static IFrameSource Open(string uri) => CameraFactory.Open(SourceUri.Parse(uri), TimeProvider.System);
}
