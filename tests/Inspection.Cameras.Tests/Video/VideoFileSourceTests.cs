using Inspection.Cameras.Schemes;
using Inspection.Cameras.Video;
using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Sources;
using TestKit;

namespace Inspection.Cameras.Tests.Video;

public sealed class VideoFileSourceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string video;

    public VideoFileSourceTests()
    {
        video = folder.File("라인 1 \"A\".mkv");
        TestVideo.Write(video, pictures: 12);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_NotRealTime_DeliversEveryPictureAsAPart()
    {
        using var source = Play(video, realTime: false);

        var parts = TakeParts(source, 100);

        source.Pacing.ShouldBe(SourcePacing.EachPart);
        parts.Count.ShouldBe(12);
        (parts[0], parts[11]).ShouldBe(("라인 1 \"A\"-000001", "라인 1 \"A\"-000012"));
    }

    [Fact]
    public void Read_RealTime_IsLive()
    {
        using var source = Play(video, realTime: true);

        TakeParts(source, 100).Count.ShouldBe(12);
        source.Pacing.ShouldBe(SourcePacing.NewestWins);
    }

    [Fact]
    public void Read_Picture_HasPackedRowsOfItsColour()
    {
        using var source = Play(video, realTime: false);

        using var frame = source.Read(CancellationToken.None).ShouldNotBeNull().Frame.ShouldNotBeNull();

        (frame.Format, frame.WidthPixels, frame.HeightPixels).ShouldBe((PixelFormat.Bgr24, TestVideo.WidthPixels, TestVideo.HeightPixels));
        // A column away from the edges, which JPEG smears; a wrong stride would mix the channels further down.
        for (var row = 0; row < frame.HeightPixels; row++)
        {
            var pixel = frame.Pixels.Slice(row * frame.StrideBytes + 30 * 3, 3);
            ((int)pixel[0]).ShouldBeGreaterThan(200);
            ((int)pixel[1]).ShouldBeLessThan(60);
            ((int)pixel[2]).ShouldBeLessThan(60);
        }
    }

    [Fact]
    public void Read_Loop_BeginsAgainAndKeepsCounting()
    {
        using var source = Play(video, realTime: false, loop: true);

        TakeParts(source, 30)[^1].ShouldBe("라인 1 \"A\"-000030");
    }

    [Fact]
    public void Read_LoopOverFileThatIsGone_FailsForGood()
    {
        using var source = Play(video, realTime: false, loop: true);
        TakeParts(source, 12);
        File.Delete(video);

        var failure = Should.Throw<SourceException>(() => source.Read(CancellationToken.None));

        failure.IsTransient.ShouldBeFalse();
        failure.Text.English.ShouldContain(video);
    }

    [Fact]
    public void PlayFile_Missing_NamesIt()
    {
        Refusal(folder.File("nowhere.mp4")).ShouldContain($"{folder.File("nowhere.mp4")} does not exist");
    }

    [Fact]
    public void PlayFile_Folder_SuggestsDir()
    {
        Refusal(folder.Path).ShouldContain($"dir:{folder.Path}");
    }

    [Fact]
    public void PlayFile_Empty_SaysSo()
    {
        File.WriteAllBytes(folder.File("empty.mp4"), []);

        Refusal(folder.File("empty.mp4")).ShouldContain("0 bytes");
    }

    [Fact]
    public void PlayFile_Text_SaysWhatIsNeeded()
    {
        File.WriteAllText(folder.File("text.mp4"), string.Concat(Enumerable.Repeat("this is not a video\n", 100)));

        var text = Refusal(folder.File("text.mp4"));

        text.ShouldContain("cannot be played");
        text.ShouldContain("MP4 with H.264");
    }

    [Fact]
    public void PlayFile_Noise_SaysWhatIsNeeded()
    {
        var noise = new byte[20000];
        new Random(1).NextBytes(noise);
        File.WriteAllBytes(folder.File("noise.mp4"), noise);

        Refusal(folder.File("noise.mp4")).ShouldContain("cannot be played");
    }

    [Fact]
    public void PlayFile_Forbidden_SaysSo()
    {
        File.SetUnixFileMode(video, UnixFileMode.None);

        AsNobody.Run(() => Play(video, realTime: false).Dispose()).ShouldBeOfType<InputException>().Text.English.ShouldContain("cannot be read");
    }

    [SharedDataFact("video/bottle-detection.mp4")]
    public void Read_RealVideo_DeliversAllOfItAndTheKnownPicture()
    {
        using var source = Play(SharedData.Path("video", "bottle-detection.mp4"), realTime: false);
        using var expected = Imaging.ImageFileReader.ReadFrame(SharedData.Path("video", "bottle-detection_t5s.png"), default);
        var frames = 0;
        var smallest = double.MaxValue;
        while (source.Read(CancellationToken.None) is { } capture)
        {
            using var frame = capture.Frame.ShouldNotBeNull();
            // 5 s at 29.8 pictures a second; one more and one less for how the tool that took it rounds.
            if (++frames is >= 148 and <= 151)
                smallest = Math.Min(smallest, MeanDifference(frame, expected));
        }

        frames.ShouldBe(1189);
        smallest.ShouldBeLessThan(3);
    }

    private static double MeanDifference(Frame frame, Frame other)
    {
        (frame.WidthPixels, frame.HeightPixels, frame.Format).ShouldBe((other.WidthPixels, other.HeightPixels, other.Format));
        long sum = 0;
        var left = frame.Pixels;
        var right = other.Pixels;
        for (var i = 0; i < left.Length; i++)
            sum += Math.Abs(left[i] - right[i]);
        return (double)sum / left.Length;
    }

    private static string Refusal(string path)
    {
        var text = Should.Throw<InputException>(() => Play(path, realTime: false).Dispose()).Text;
        $"{text.English}{text.Korean}".ShouldNotContain("\n");
        return text.English;
    }

    private static List<string> TakeParts(GStreamerSource source, int count)
    {
        var parts = new List<string>();
        while (parts.Count < count && source.Read(CancellationToken.None) is { } capture)
        {
            capture.Frame?.Dispose();
            parts.Add(capture.Part.Value);
        }
        return parts;
    }

    private static GStreamerSource Play(string path, bool realTime, bool loop = false) =>
        new($"file:{path}", VideoFileScheme.Play(path, realTime, loop), TimeProvider.System);
}
