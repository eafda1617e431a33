using System.Globalization;
using GStreamer;
using Inspection.Cameras.Video;
using Inspection.Contracts;
using Inspection.Core.Sources;
using TestKit;

namespace Inspection.Cameras.Tests.Video;

/// <summary>A live source of GStreamer whose grey level is the setting: what a picture shows must be what it says it was taken with.</summary>
public sealed class AdjustedCameraTests
{
    private const string Grey = "grey";
    private int writes;
    private int openings;
    private int asked;
    private IReadOnlyList<int> exposures = [1];
    private DateTimeOffset written;
    private Exception? breaks;
    private Action? prepares;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Adjust_WhileItIsRead_EachPictureSaysWhatItWasTakenWith(bool inPlace)
    {
        using var source = Open(inPlace);
        var pictures = new List<(int? Adjustment, byte Grey)>();
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(() => ReadAll(source, pictures, stop.Token), CancellationToken.None);

        for (var number = 1; number <= 5; number++)
        {
            await EnoughAsync(pictures, reading);
            source.Adjust(Settings(GreyOf(number)), number);
        }
        await EnoughAsync(pictures, reading);
        source.Revert();
        await EnoughAsync(pictures, reading);
        await stop.CancelAsync();
        await reading;

        pictures.ShouldAllBe(static picture => picture.Grey == GreyOf(picture.Adjustment ?? -1));
        pictures.Select(static picture => picture.Adjustment).Aggregate(new List<int?>(), static (seen, next) => seen.Count > 0 && seen[^1] == next ? seen : [.. seen, next])
            .ShouldBe([0, 1, 2, 3, 4, 5, 4]);
        openings.ShouldBe(inPlace ? 1 : 7);
        writes.ShouldBe(inPlace ? 6 : 0);
    }

    [Fact]
    public async Task Read_AfterALongPause_PictureThatWaitedIsAsOldAsItIs()
    {
        using var source = Open(inPlace: true);
        Next(source);
        await Task.Delay(TimeSpan.FromSeconds(6));
        var resumed = DateTimeOffset.UtcNow;

        var waited = source.Read(CancellationToken.None).ShouldNotBeNull();

        waited.Frame.ShouldNotBeNull().Dispose();
        waited.CapturedAt.ShouldBeLessThan(resumed);
    }

    [Fact]
    public void Adjust_CameraThatRefusesWhileItRuns_IsOpenedAnew()
    {
        using var source = Open(inPlace: true);
        breaks = new SourceException(new LocalizedText("locked", "잠김"), isTransient: true);

        source.Adjust(Settings(GreyOf(1)), 1);

        Next(source).ShouldBe((1, GreyOf(1)));
        openings.ShouldBe(2);
    }

    [Fact]
    public void Adjust_PropertyThatTheElementRefuses_IsOpenedAnew()
    {
        using var source = Open(inPlace: true);
        breaks = new GStreamerException("no property");

        source.Adjust(Settings(GreyOf(1)), 1);

        Next(source).ShouldBe((1, GreyOf(1)));
    }

    [Fact]
    public void Adjust_FailsAsNoneShouldHalfway_RunsAsBefore()
    {
        using var source = Open(inPlace: true);
        breaks = new ArgumentException("twice");

        Should.Throw<ArgumentException>(() => source.Adjust(Settings(GreyOf(1)), 1));

        // More than wait at once, in case that they are of before.
        Enumerable.Range(0, 20).Select(_ => Next(source)).ShouldAllBe(static picture => picture.Adjustment == 0 && picture.Grey == GreyOf(0));
    }

    [Fact]
    public void Revert_FailsAsNoneShould_IsOpenedAgainAsBefore()
    {
        using var source = Open(inPlace: true);
        source.Adjust(Settings(GreyOf(1)), 1);
        breaks = new ArgumentException("twice");

        source.Revert();

        Next(source).ShouldBe((0, GreyOf(0)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Adjust_SettingThatItDoesNotTake_IsRefusedAndAllIsAsBefore(bool inPlace)
    {
        using var source = Open(inPlace);
        source.Adjust(Settings(GreyOf(1)), 1);

        Should.Throw<InputException>(() => source.Require(Settings(300))).Text.English.ShouldContain("grey=300");
        Should.Throw<InputException>(() => source.Adjust(Settings(300), 2));

        Next(source, adjustment: 1).ShouldBe(GreyOf(1));
        source.Revert();
        Next(source, adjustment: 0).ShouldBe(GreyOf(0));
    }

    [Fact]
    public void Adjust_CannotBeOpenedSo_RunsAsBefore()
    {
        using var source = Open(inPlace: false);

        Should.Throw<InputException>(() => source.Adjust(Settings(GreyOf(1), "no-such-property"), 1)).Text.English.ShouldContain("grey");

        Next(source).ShouldBe((0, GreyOf(0)));
    }

    [Fact]
    public void Read_TriggeredCameraBetweenTwoSettings_LeavesNoPictureOutAndSaysThatItCannotBeJudged()
    {
        using var source = Open(inPlace: true, isTriggered: true);
        Next(source);

        source.Adjust(Settings(GreyOf(1)), 1);

        FirstOf(source, adjustment: 1).Trouble.ShouldNotBeNull().IsJudgeable.ShouldBeFalse();
    }

    [Theory]
    [InlineData(400, 1)]
    [InlineData(1, 400)]
    public void Read_TriggeredCameraWithALongExposure_IsUncertainForTheLongerOfBoth(int before, int after)
    {
        exposures = [before, after];
        using var source = Open(inPlace: true, isTriggered: true);
        Next(source);

        source.Adjust(Settings(GreyOf(1)), 1);

        var picture = FirstOf(source, adjustment: 1);
        while (picture.Trouble is not null)
            picture = Read(source);
        // What it needs to read out and send comes on top of that.
        (picture.CapturedAt - written).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(500));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Revert_AfterItWasClosed_LeavesItClosed(bool inPlace)
    {
        var source = Open(inPlace);
        source.Adjust(Settings(GreyOf(1)), 1);
        var before = openings;
        source.Dispose();

        source.Revert();

        openings.ShouldBe(before);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Adjust_AfterItWasClosed_IsRefusedAndLeavesItClosed(bool inPlace)
    {
        var source = Open(inPlace);
        source.Dispose();

        Should.Throw<InputException>(() => source.Adjust(Settings(GreyOf(1)), 1)).Text.English.ShouldContain("closed");

        openings.ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Adjust_ClosedMeanwhile_IsRefusedAndLeavesItClosed(bool inPlace)
    {
        var source = Open(inPlace);
        prepares = source.Dispose;
        breaks = new SourceException(new LocalizedText("locked", "잠김"), isTransient: true);

        Should.Throw<InputException>(() => source.Adjust(Settings(GreyOf(1)), 1)).Text.English.ShouldContain("closed");

        openings.ShouldBe(2);
    }

    [Fact]
    public void IsAdjustable_SourceWithoutSettings_IsNot()
    {
        using var source = new GStreamerSource("gst:x", Describe(Settings(0), true, false), TimeProvider.System);

        source.IsAdjustable.ShouldBeFalse();
        var capture = source.Read(CancellationToken.None).ShouldNotBeNull();
        capture.Frame?.Dispose();
        capture.Adjustment.ShouldBeNull();
    }

    /// <returns>The first capture of those settings, without its frame.</returns>
    private static Capture FirstOf(GStreamerSource source, int adjustment)
    {
        Capture capture;
        do
            capture = Read(source);
        while (capture.Adjustment != adjustment);
        return capture;
    }

    private static Capture Read(GStreamerSource source)
    {
        var capture = source.Read(CancellationToken.None).ShouldNotBeNull();
        capture.Frame.ShouldNotBeNull().Dispose();
        return capture;
    }

    private static byte GreyOf(int number) => (byte)(40 + 30 * number);

    private static Dictionary<string, string> Settings(int grey, string property = "foreground-color") => new() { [Grey] = $"{grey}", ["property"] = property };

    private static async Task EnoughAsync(List<(int? Adjustment, byte Grey)> pictures, Task reading)
    {
        var enough = Count() + 5;
        await Patience.UntilAsync(() => Count() >= enough, reading);

        int Count()
        {
            lock (pictures)
                return pictures.Count;
        }
    }

    private static void ReadAll(GStreamerSource source, List<(int? Adjustment, byte Grey)> pictures, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var picture = Next(source);
            lock (pictures)
                pictures.Add(picture);
        }
    }

    private static (int? Adjustment, byte Grey) Next(GStreamerSource source)
    {
        var capture = source.Read(CancellationToken.None).ShouldNotBeNull();
        using var frame = capture.Frame.ShouldNotBeNull();
        return (capture.Adjustment, frame.Pixels[0]);
    }

    /// <summary>The first picture of those settings; older ones come before it.</summary>
    private static byte Next(GStreamerSource source, int adjustment)
    {
        (int? Adjustment, byte Grey) picture;
        do
            picture = Next(source);
        while (picture.Adjustment != adjustment);
        return picture.Grey;
    }

    private GStreamerSource Open(bool inPlace, bool isTriggered = false) =>
        new("gst:grey", Describe(Settings(GreyOf(0)), inPlace, isTriggered), TimeProvider.System, (settings, _) => Describe(settings, inPlace, isTriggered));

    /// <summary>A plain picture of one grey level.</summary>
    private PipelineOptions Describe(IReadOnlyDictionary<string, string> settings, bool inPlace, bool isTriggered)
    {
        var grey = int.Parse(settings[Grey], CultureInfo.InvariantCulture);
        if (grey > 255)
            throw new InputException(new LocalizedText($"{Grey}={grey} is out of range; 0 to 255", "범위를 벗어났습니다"));
        // In the full range of RGB, so that a level is what it is.
        var colour = $"{0xff000000u | (uint)(grey << 16 | grey << 8 | grey)}";
        return new PipelineOptions(
            PipelineDescriptions.Live("videotestsrc is-live=true pattern=solid-color", "video/x-raw,format=BGR,width=32,height=24,framerate=50/1"), "frame", SourcePacing.NewestWins)
        {
            Settings = [new SourceSetting(settings.GetValueOrDefault("property", "foreground-color"), colour, Option: Grey)],
            ReopenAfterFailure = true,
            Exposure = _ => TimeSpan.FromMilliseconds(exposures[Math.Min(asked++, exposures.Count - 1)]),
            UnsettledPictures = isTriggered ? 1 : 3,
            IsTriggered = isTriggered,
            Prepare = Prepare,
            Adjust = inPlace ? source => Write(source, colour) : null,
        };
    }

    private void Prepare()
    {
        openings++;
        prepares?.Invoke();
    }

    private void Write(Element source, string colour)
    {
        source.Set("foreground-color", colour);
        if (breaks is not null)
            throw breaks;
        writes++;
        written = DateTimeOffset.UtcNow;
    }
}
