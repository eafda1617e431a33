using Inspection.Contracts;
using Inspection.Core.Actuation;
using Inspection.Core.Inference;
using Inspection.Core.Parts;
using Inspection.Core.Pipeline;
using Inspection.Core.Recipes;
using Inspection.Core.Sources;
using Inspection.Core.Swapping;
using Inspection.Core.Tests.Fakes;

namespace Inspection.Core.Tests.Pipeline;

public class InspectionLoopTests
{
    private static readonly StationAddress Station = new("site", "line", "station");

    /// <summary>Of a live stream: long beside what the loop calls no waiting at all.</summary>
    private static readonly TimeSpan FrameInterval = TimeSpan.FromMilliseconds(5);

    private readonly FakePublisher publisher = new();
    private readonly RecordingGate gate = new();
    private readonly FakeEncoder encoder = new();
    private FakeEngine engine = new();
    private long lostResults;
    private int? okPictureEvery;
    private IPartObserver? observer;

    [Fact]
    public void Run_EachPart_PublishesOneResultForEachInOrder()
    {
        using var source = new FakeSource(20);

        Run(source);

        publisher.Taken.Select(t => t.Result.Sequence).ShouldBe(Enumerable.Range(1, 20).Select(n => (long)n));
        publisher.Taken.Select(t => t.Result.PartId).ShouldBe(Enumerable.Range(0, 20).Select(n => $"part-{n}"));
        source.Pool.Rented.ShouldBe(0);
    }

    [Fact]
    public void Run_UnreadableParts_AreUnknownAndTheLineGoesOn()
    {
        using var source = new FakeSource(6) { Unreadable = number => number % 2 == 1 };

        var summary = Run(source).Summarise("s", "fake:", TestModel.Package.Identity, "boot", 0);

        (summary.Parts, summary.Ok, summary.Unknown).ShouldBe((6, 3, 3));
        gate.Settled.Count(s => s.Verdict == Verdict.Unknown).ShouldBe(3);
    }

    [Theory]
    [InlineData(Settlement.TooLate, VerdictReason.Overrun, 1)]
    [InlineData(Settlement.Spoilt, VerdictReason.UnreadableImage, 0)]
    public void Run_VerdictThatDoesNotStandAtTheGate_IsUnknownInItsResult(Settlement settlement, VerdictReason reason, long overruns)
    {
        gate.Answer = settlement;
        using var source = new FakeSource(1);

        var summary = Run(source).Summarise("s", "fake:", TestModel.Package.Identity, "boot", 0);

        (summary.Ok, summary.Unknown, summary.Overruns).ShouldBe((0, 1, overruns));
        var result = publisher.Taken.ShouldHaveSingleItem().Result;
        (result.Verdict, result.Reason).ShouldBe((Verdict.Unknown, reason));
    }

    [Fact]
    public void Run_NgPart_CarriesEvidenceAndTruth()
    {
        engine = new FakeEngine(new Detection(0, 0.9f, new Box(2, 2, 4, 4)));
        using var source = new FakeSource(1) { Truth = _ => new PartTruth([new KnownDefect("open", new Box(2, 2, 4, 4))]) };

        Run(source);

        var (result, evidenceBytes) = publisher.Taken.ShouldHaveSingleItem();
        result.Verdict.ShouldBe(Verdict.Ng);
        result.Evidence.ShouldBe(Topics.Evidence(Station, result.ResultId));
        result.Truth?.Found.ShouldBe(1);
        evidenceBytes.ShouldBe(10);
    }

    [Fact]
    public void Run_PictureThatCannotBeEncoded_ResultIsPublishedAllTheSame()
    {
        engine = new FakeEngine(new Detection(0, 0.9f, new Box(2, 2, 4, 4)));
        encoder.Bytes = 0;
        using var source = new FakeSource(1);

        Run(source);

        var (result, evidenceBytes) = publisher.Taken.ShouldHaveSingleItem();
        result.Verdict.ShouldBe(Verdict.Ng);
        evidenceBytes.ShouldBe(0);
    }

    [Fact]
    public void Run_GoodPart_NamesNoPictureAndSendsNone()
    {
        using var source = new FakeSource(1);

        Run(source);

        var (result, evidenceBytes) = publisher.Taken.ShouldHaveSingleItem();
        result.Evidence.ShouldBeNull();
        evidenceBytes.ShouldBe(0);
    }

    [Theory]
    [InlineData(1, new long[] { 1, 2, 3, 4, 5, 6, 7 })]
    [InlineData(3, new long[] { 1, 4, 7 })]
    public void Run_RecipeThatWantsPicturesOfGoodParts_SendsThoseOfEveryNth(int every, long[] sent)
    {
        okPictureEvery = every;
        using var source = new FakeSource(7);

        Run(source);

        publisher.Taken.Where(taken => taken.EvidenceBytes > 0).Select(taken => taken.Result.Sequence).ShouldBe(sent);
        publisher.Taken.ShouldAllBe(taken => taken.Result.Verdict == Verdict.Ok && (taken.Result.Evidence != null) == (taken.EvidenceBytes > 0));
    }

    [Fact]
    public void Run_DiskTakesNoPicturesForAWhile_KeepsEveryResultAndSaysSo()
    {
        engine = new FakeEngine(new Detection(0, 0.9f, new Box(2, 2, 4, 4)));
        var pictures = 0;
        var full = new FakePublisher { FullForPictures = () => ++pictures is 2 or 3 };
        List<string?> trouble = [];
        using var source = new FakeSource(5);

        Run(source, full, onTrouble: text => trouble.Add(text?.English));

        full.Taken.Select(taken => taken.EvidenceBytes).ShouldBe([10, 0, 0, 10, 10]);
        full.Taken.Select(taken => taken.Result.Sequence).ShouldBe([1L, 2, 3, 4, 5]);
        trouble.ShouldBe(["disk full", null]);
    }

    [Fact]
    public void Run_LiveStreamFasterThanInspection_DropsCountsAndDisposesOldFrames()
    {
        using var captured = new ManualResetEventSlim();
        engine.OnRun = () => captured.Wait(TimeSpan.FromSeconds(30));
        using var source = new FakeSource(50, SourcePacing.NewestWins)
        {
            BeforeEach = number =>
            {
                Thread.Sleep(FrameInterval);
                if (number == 49)
                    captured.Set();
            },
        };

        var summary = Run(source).Summarise("s", "fake:", TestModel.Package.Identity, "boot", 0);

        summary.Frames.ShouldBe(50);
        (summary.Parts + summary.Dropped).ShouldBe(50);
        summary.Dropped.ShouldBeGreaterThan(0);
        source.Pool.Rented.ShouldBe(0);
    }

    [Fact]
    public void Run_SourceThatNeverWaits_IsReadAgainOnlyWhenAPictureIsWanted()
    {
        engine.OnRun = () => Thread.Sleep(FrameInterval);
        using var source = new FakeSource(300, SourcePacing.NewestWins);

        var summary = Run(source).Summarise("s", "fake:", TestModel.Package.Identity, "boot", 0);

        // Two are read ahead for each that is judged; were it read all the time, a few parts would see all frames gone.
        summary.Parts.ShouldBeGreaterThan(50);
        (summary.Parts + summary.Dropped).ShouldBe(300);
        source.Pool.Rented.ShouldBe(0);
    }

    [Fact]
    public void Run_Cancelled_DeliversWhatWasTakenAndReturns()
    {
        using var stop = new CancellationTokenSource();
        using var source = new FakeSource(1000)
        {
            BeforeEach = number =>
            {
                if (number == 10)
                    stop.Cancel();
            },
        };

        var statistics = Run(source, cancellation: stop.Token);

        publisher.Taken.Count.ShouldBe((int)statistics.Read("b", default, 0, 0).Parts);
        source.Pool.Rented.ShouldBe(0);
    }

    [Fact]
    public void Run_DiskFullForAWhile_LosesNoResultAndSaysSo()
    {
        var calls = 0;
        var full = new FakePublisher { Full = () => ++calls is > 3 and < 8 };
        List<string?> trouble = [];
        using var source = new FakeSource(20);

        Run(source, full, onTrouble: text => trouble.Add(text?.English));

        full.Taken.Select(t => t.Result.Sequence).ShouldBe(Enumerable.Range(1, 20).Select(n => (long)n));
        trouble.ShouldBe(["disk full", null]);
    }

    [Fact]
    public void Run_CameraWellAgainWhileTheDiskIsFull_IsStillInTrouble()
    {
        using var diskTold = new ManualResetEventSlim();
        var full = new FakePublisher { Full = () => true };
        var failed = false;
        List<string?> trouble = [];
        using var source = new FakeSource(3)
        {
            BeforeEach = number =>
            {
                if (number != 1 || failed)
                    return;
                failed = diskTold.Wait(TimeSpan.FromSeconds(30));
                throw new SourceException(new LocalizedText("unplugged", "분리됨"), isTransient: true);
            },
        };

        Run(source, full, onTrouble: text =>
        {
            lock (trouble)
                trouble.Add(text?.English);
            diskTold.Set();
        });

        trouble.ShouldBe(["disk full", "disk full", "disk full"]);
    }

    [Fact]
    public void Run_DiskFullToTheEnd_CountsWhatIsLost()
    {
        var calls = 0;
        using var source = new FakeSource(20);

        Run(source, new FakePublisher { Full = () => ++calls > 5 });

        lostResults.ShouldBe(15);
    }

    [Fact]
    public void Run_TransientSourceFailure_IsToldAndWaitedOut()
    {
        var failed = false;
        List<string?> trouble = [];
        using var source = new FakeSource(3)
        {
            BeforeEach = number =>
            {
                if (number != 1 || failed)
                    return;
                failed = true;
                throw new SourceException(new LocalizedText("unplugged", "분리됨"), isTransient: true);
            },
        };

        Run(source, onTrouble: text => trouble.Add(text?.English));

        publisher.Taken.Count.ShouldBe(3);
        trouble.ShouldBe(["unplugged", null]);
    }

    [Fact]
    public void Run_CameraWithUselessPictures_IsToldOnceAndItsPartsAreUnknown()
    {
        var black = new CameraTrouble(CameraFault.Black, new LocalizedText("black", "검음"));
        List<string?> trouble = [];
        using var source = new FakeSource(5) { Trouble = number => number is 1 or 2 or 3 ? black : null };

        Run(source, onTrouble: text => trouble.Add(text?.English));

        trouble.ShouldBe(["black", null]);
        publisher.Taken.Select(static taken => taken.Result.Verdict).ShouldBe([Verdict.Ok, Verdict.Unknown, Verdict.Unknown, Verdict.Unknown, Verdict.Ok]);
        publisher.Taken[1].Result.Reason.ShouldBe(VerdictReason.UnreadableImage);
        gate.Settled.Count(static settled => settled.Verdict == Verdict.Unknown).ShouldBe(3);
    }

    [Fact]
    public void Run_CameraWhosePicturesChangedSize_IsToldAndJudged()
    {
        var resized = new CameraTrouble(CameraFault.ResizedPictures, new LocalizedText("resized", "크기 변경"));
        List<string?> trouble = [];
        using var source = new FakeSource(3) { Trouble = number => number > 0 ? resized : null };

        Run(source, onTrouble: text => trouble.Add(text?.English));

        trouble.ShouldBe(["resized"]);
        publisher.Taken.ShouldAllBe(static taken => taken.Result.Verdict == Verdict.Ok);
    }

    [Theory]
    [InlineData(SourcePacing.EachPart)]
    [InlineData(SourcePacing.NewestWins)]
    public void Run_SourceFailsForGood_DeliversWhatCameBeforeAndThrows(SourcePacing pacing)
    {
        using var source = new FakeSource(3, pacing)
        {
            BeforeEach = number =>
            {
                if (number == 2)
                    throw new SourceException(new LocalizedText("gone", "사라짐"), isTransient: false);
            },
        };

        Should.Throw<SourceException>(() => Run(source));
        publisher.Taken.ShouldNotBeEmpty();
        source.Pool.Rented.ShouldBe(0);
    }

    [Fact]
    public void Run_SomebodyWatches_SendsThePictureWithItsResult()
    {
        var channel = new FakeChannel { PreviewWanted = true };
        using var source = new FakeSource(1);

        Run(source, channel: channel);

        PreviewFrame.TryDecode(channel.Previews.ShouldHaveSingleItem(), out var header, out var jpeg).ShouldBeTrue();
        header?.Result.PartId.ShouldBe("part-0");
        header?.Station.ShouldBe("site/line/station");
        jpeg.Length.ShouldBe(10);
    }

    [Fact]
    public void Run_NobodyWatches_SendsNoPicture()
    {
        var channel = new FakeChannel();
        using var source = new FakeSource(3);

        Run(source, channel: channel);

        channel.Previews.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2026-11-21-A")]
    public void Run_Lot_IsCarriedByEveryResult(string? lot)
    {
        using var source = new FakeSource(2);

        Run(source, lot: lot);

        publisher.Taken.Select(taken => taken.Result.Lot).ShouldBe([lot, lot]);
    }

    [Fact]
    public void Run_Observer_SeesEachPartOnceTheGateIsSettled()
    {
        var seen = new RecordingObserver(gate);
        observer = seen;
        using var source = new FakeSource(3) { Unreadable = static number => number == 1 };

        Run(source);

        seen.Parts.ShouldBe([(1, Verdict.Ok, 1), (2, Verdict.Unknown, 2), (3, Verdict.Ok, 3)]);
    }

    private RunStatistics Run(
        FakeSource source, FakePublisher? into = null, FakeChannel? channel = null, Action<LocalizedText?>? onTrouble = null, string? lot = null,
        CancellationToken cancellation = default)
    {
        var recipe = new Recipe("product", "test-model", DeadlineMilliseconds: 60_000, OkPictureEvery: okPictureEvery);
        var inspector = new PartInspector(engine, FakeTemplates.Square(FakeEngine.Size), new FakeRegistration(), recipe, TimeProvider.System);
        var numbering = new ResultNumbering(Station, "boot", RecipeReader.Identify(recipe), lot);
        var loop = new InspectionLoop(
            [new StationCamera(null, source)], new ModelSwitch(new StationModel(engine, new FakeRegistration(), inspector)), numbering, gate, into ?? publisher, channel ?? new FakeChannel(), encoder, TimeProvider.System)
            { Observer = observer };
        loop.TroubleChanged += text => onTrouble?.Invoke(text);
        loop.Run(cancellation);
        lostResults = loop.LostResults;
        return loop.Statistics;
    }

    private sealed class RecordingObserver(RecordingGate gate) : IPartObserver
    {
        public List<(long Sequence, Verdict Verdict, int Settled)> Parts { get; } = [];

        public void Judged(JudgedPart part) => Parts.Add((part.Sequence, part.Inspected.Verdict, gate.Settled.Count));
    }

    private sealed class RecordingGate : IRejectActuator
    {
        public List<(PartId Part, Verdict Verdict)> Settled { get; } = [];
        public long Rejected => Settled.Count(s => s.Verdict != Verdict.Ok);

        public Settlement Answer { get; set; }

        public Settlement Settle(PartId part, Verdict verdict)
        {
            Settled.Add((part, verdict));
            return Answer;
        }
    }
}
