using Inspection.Contracts;
using Inspection.Core.Pipeline;
using Inspection.Core.Recipes;
using Inspection.Core.Sources;
using Inspection.Core.Swapping;
using Inspection.Core.Tests.Fakes;

namespace Inspection.Core.Tests.Pipeline;

public class SeveralCamerasTests
{
    private readonly FakePublisher publisher = new();
    private readonly FakeEngine engine = new();
    private readonly List<string?> troubles = [];

    [Fact]
    public void Run_TwoCameras_EachResultSaysWhichAndEachHasItsOwnParts()
    {
        using var front = new FakeSource(10);
        using var side = new FakeSource(5) { Unreadable = static number => number == 0 };

        var loop = Run(new StationCamera("front", front), new StationCamera("side", side));

        Parts("front").ShouldBe(Enumerable.Range(0, 10).Select(static n => $"part-{n}"));
        Parts("side").ShouldBe(Enumerable.Range(0, 5).Select(static n => $"part-{n}"));
        publisher.Taken.Select(static taken => taken.Result.Sequence).ShouldBe(Enumerable.Range(1, 15).Select(static n => (long)n));
        var own = loop.CameraStatistics[1].Summarise(new StationCamera("side", side, 3));
        (own.Name, own.Weight, own.Frames, own.Parts, own.Ok, own.Unknown).ShouldBe(("side", 3, 5, 5, 4, 1));
        loop.Statistics.Read("b", default, 0, 0).Parts.ShouldBe(15);
        (front.Pool.Rented, side.Pool.Rented).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(1, 4)]
    public void Run_NeitherEverWaits_PartsGoByTheWeights(double front, double side)
    {
        using var first = new AskedSource();
        using var second = new AskedSource();
        using var stop = new CancellationTokenSource();
        // Judging takes until both cameras have their next pictures ready, as it does when they never wait.
        engine.OnRun = () =>
        {
            AskedSource.WaitUntilAhead(first, Judged("front"), second, Judged("side"));
            if (publisher.Taken.Count >= 400)
                stop.Cancel();
        };

        Run([new StationCamera("front", first, front), new StationCamera("side", second, side)], stop.Token);

        var judged = publisher.Taken.Take(400).Count(static taken => taken.Result.Camera == "front");
        (judged / 400.0).ShouldBe(front / (front + side), 0.03);
    }

    [Fact]
    public void Run_LiveCameraThatNeverWaits_DoesNotStarveTheOther()
    {
        using var flood = new FakeSource(20_000, SourcePacing.NewestWins);
        using var slow = new FakeSource(50);

        Run(new StationCamera("flood", flood), new StationCamera("slow", slow));

        Parts("slow").Count.ShouldBe(50);
    }

    [Fact]
    public void Run_OneCameraFailsForGood_TheOthersGoOnAndTheRunFailsAtTheirEnd()
    {
        using var broken = new FakeSource(10)
        {
            BeforeEach = static number =>
            {
                if (number == 3)
                    throw new SourceException(new LocalizedText("gone", "사라짐"), isTransient: false);
            },
        };
        using var well = new FakeSource(30);

        Should.Throw<SourceException>(() => Run(new StationCamera("broken", broken), new StationCamera("well", well)));

        Parts("broken").Count.ShouldBe(3);
        Parts("well").Count.ShouldBe(30);
        troubles.ShouldContain("camera broken: gone");
    }

    [Fact]
    public void Run_OneCameraFailsForAWhile_TheOthersGoOn()
    {
        using var other = new ManualResetEventSlim();
        var failed = false;
        using var troubled = new FakeSource(2)
        {
            BeforeEach = number =>
            {
                if (number != 1 || failed)
                    return;
                failed = other.Wait(TimeSpan.FromSeconds(30));
                throw new SourceException(new LocalizedText("unplugged", "분리됨"), isTransient: true);
            },
        };
        using var well = new FakeSource(20)
        {
            BeforeEach = number =>
            {
                if (number == 19)
                    other.Set();
            },
        };

        Run(new StationCamera("troubled", troubled), new StationCamera("well", well));

        (Parts("troubled").Count, Parts("well").Count).ShouldBe((2, 20));
        troubles.ShouldBe(["camera troubled: unplugged", null]);
    }

    [Fact]
    public void Run_OneCamera_ResultsNameNone()
    {
        using var source = new FakeSource(1);

        Run(new StationCamera(null, source));

        publisher.Taken.ShouldHaveSingleItem().Result.Camera.ShouldBeNull();
    }

    private int Judged(string camera) => judged.GetValueOrDefault(camera);

    private readonly Dictionary<string, int> judged = [];

    private List<string> Parts(string camera) => [.. publisher.Taken.Where(taken => taken.Result.Camera == camera).Select(static taken => taken.Result.PartId)];

    private InspectionLoop Run(params StationCamera[] cameras) => Run(cameras, CancellationToken.None);

    private InspectionLoop Run(StationCamera[] cameras, CancellationToken stop)
    {
        var recipe = new Recipe("product", "test-model", DeadlineMilliseconds: 600_000);
        var templates = new CountingTemplates(judged);
        var inspector = new PartInspector(engine, templates, new FakeRegistration(), recipe, TimeProvider.System);
        var numbering = new ResultNumbering(new StationAddress("site", "line", "station"), "boot", RecipeReader.Identify(recipe));
        var loop = new InspectionLoop(
            cameras, new ModelSwitch(new StationModel(engine, new FakeRegistration(), inspector)), numbering, new FakeGate(), publisher, new FakeChannel(), new FakeEncoder(), TimeProvider.System);
        loop.TroubleChanged += text =>
        {
            lock (troubles)
                troubles.Add(text?.English);
        };
        loop.Run(stop);
        return loop;
    }
}
