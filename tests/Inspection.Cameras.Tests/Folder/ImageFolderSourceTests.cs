using Inspection.Cameras.Folder;
using Inspection.Core.Frames;
using Inspection.Core.Sources;
using TestKit;

namespace Inspection.Cameras.Tests.Folder;

public sealed class ImageFolderSourceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ManualTime time = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_EachFormat_DeliversItsPixels()
    {
        foreach (var extension in (string[])[".jpg", ".JPEG", ".png", ".bmp", ".tif", ".tiff"])
            TestImages.WriteColour(folder.File($"colour{extension}"));
        using var source = Open();

        foreach (var capture in Take(source, 6))
        {
            using var frame = capture.Frame.ShouldNotBeNull();
            (frame.Format, frame.WidthPixels, frame.HeightPixels).ShouldBe((PixelFormat.Bgr24, 32, 24), capture.Name);
        }
    }

    [Fact]
    public void Read_GreyFile_DeliversGreyFrame()
    {
        TestImages.WriteGrey(folder.File("a.png"), 77);
        using var source = Open();

        using var frame = Take(source, 1)[0].Frame.ShouldNotBeNull();

        frame.Format.ShouldBe(PixelFormat.Grey8);
        frame.Pixels.ToArray().ShouldAllBe(static grey => grey == 77);
    }

    [Fact]
    public void Read_NumberedFiles_FollowsNaturalOrderAndSkipsWhatIsNoImage()
    {
        foreach (var name in (string[])["part10.png", "part2.png", "Part1.png", ".part0.png", "part2-1.png"])
            TestImages.WriteGrey(folder.File(name));
        File.WriteAllText(folder.File("part3.png.part"), "");
        using var source = Open();

        Names(source).ShouldBe(["Part1", "part2", "part2-1", "part10"]);
    }

    [Fact]
    public void Read_PartSuffix_LeavesTemplatesOut()
    {
        foreach (var name in (string[])["b_test.png", "b_temp.png", "a_TEST.png", "a_temp.png"])
            TestImages.WriteGrey(folder.File(name));
        using var source = Open(new ImageFolderOptions { PartSuffix = "_test" });

        Names(source).ShouldBe(["a_TEST", "b_test"]);
    }

    [Fact]
    public void Read_Part_IsNamedByFileAndLookedUpByFullPath()
    {
        TestImages.WriteGrey(folder.File("기판 1.앞.png"));
        using var source = Open();

        var capture = Take(source, 1)[0];

        (capture.Part.Value, capture.Name).ShouldBe(("기판 1.앞", folder.File("기판 1.앞.png")));
    }

    [Fact]
    public void Read_DamagedFile_FailsThatPartAndGoesOn()
    {
        TestImages.WriteColour(folder.File("1.png"));
        File.WriteAllBytes(folder.File("2.png"), []);
        File.WriteAllText(folder.File("3.jpg"), "not a picture");
        TestImages.WriteColour(folder.File("4.jpg"));
        using (var cut = File.OpenWrite(folder.File("4.jpg")))
            cut.SetLength(cut.Length / 2);
        TestImages.WriteColour(folder.File("5.png"));
        using var source = Open();

        var captures = Take(source, 5);

        captures.Select(static capture => capture.Failure is null).ShouldBe([true, false, false, false, true]);
        captures[1].Frame.ShouldBeNull();
        captures[1].Part.Value.ShouldBe("2");
        captures[1].CapturedAt.ShouldBe(time.GetUtcNow());
        captures[4].Frame.ShouldNotBeNull().Id.ShouldBe(new FrameId(2));
    }

    [Fact]
    public void Read_FileGoneMeanwhile_FailsThatPartAndGoesOn()
    {
        for (var part = 1; part <= 3; part++)
            TestImages.WriteGrey(folder.File($"{part}.png"));
        using var source = Open();
        File.Delete(folder.File("2.png"));

        Take(source, 3).Select(static capture => capture.Failure is null).ShouldBe([true, false, true]);
    }

    [Fact]
    public void Read_ForbiddenFile_FailsThatPart()
    {
        TestImages.WriteGrey(folder.File("1.png"));
        File.SetUnixFileMode(folder.Path, UnixFileMode.OtherRead | UnixFileMode.OtherExecute | UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.SetUnixFileMode(folder.File("1.png"), UnixFileMode.None);
        using var source = Open();
        Capture? capture = null;

        AsNobody.Run(() => capture = source.Read(CancellationToken.None)).ShouldBeNull();

        capture.ShouldNotBeNull().Failure.ShouldNotBeNull();
    }

    [Fact]
    public void Read_Loop_BeginsAgainWithWhatIsThereThen()
    {
        TestImages.WriteGrey(folder.File("1.png"));
        TestImages.WriteGrey(folder.File("2.png"));
        using var source = Open(new ImageFolderOptions { Loop = true });
        Take(source, 2);
        File.Delete(folder.File("1.png"));
        TestImages.WriteGrey(folder.File("3.png"));

        var captures = Take(source, 3);

        captures.Select(static capture => capture.Part.Value).ShouldBe(["2", "3", "2"]);
        captures[2].Frame.ShouldNotBeNull().Id.ShouldBe(new FrameId(5));
    }

    [Fact]
    public void Read_LoopOverFolderThatWentAndCame_FailsTransientlyThenGoesOn()
    {
        TestImages.WriteGrey(folder.File("1.png"));
        using var source = Open(new ImageFolderOptions { Loop = true });
        Take(source, 1);
        File.Delete(folder.File("1.png"));
        Should.Throw<SourceException>(() => source.Read(CancellationToken.None)).IsTransient.ShouldBeTrue();
        TestImages.WriteGrey(folder.File("4.png"));

        time.Advance(TimeSpan.FromSeconds(1));

        Names(source, 1).ShouldBe(["4"]);
    }

    [Fact]
    public void Read_NotDueYet_WaitsForTheClock()
    {
        TestImages.WriteGrey(folder.File("1.png"));
        TestImages.WriteGrey(folder.File("2.png"));
        using var source = Open(new ImageFolderOptions { FramesPerSecond = 10 });
        Take(source, 1);
        Capture? second = null;
        var reader = new Thread(() => second = source.Read(CancellationToken.None));
        reader.Start();

        reader.Join(50).ShouldBeFalse();
        time.Advance(TimeSpan.FromMilliseconds(100));
        reader.Join();

        second.ShouldNotBeNull().Part.Value.ShouldBe("2");
    }

    private ImageFolderSource Open(ImageFolderOptions? options = null) => new($"dir:{folder.Path}", folder.Path, options ?? new ImageFolderOptions(), time);

    private static List<string> Names(ImageFolderSource source, int count = int.MaxValue) => [.. Take(source, count).Select(static capture => capture.Part.Value)];

    private static List<Capture> Take(ImageFolderSource source, int count)
    {
        var captures = new List<Capture>();
        while (captures.Count < count && source.Read(CancellationToken.None) is { } capture)
            captures.Add(capture);
        return captures;
    }
}
