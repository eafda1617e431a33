using System.Collections.Concurrent;
using System.Text.Json;
using Inspection.Agent.Station;
using Inspection.Agent.Swapping;
using Inspection.Agent.Swapping.Packages;
using Inspection.Agent.Swapping.Probing;
using Inspection.Agent.Tests.Fixtures;
using Inspection.Contracts;
using Inspection.Core.Pipeline;
using Inspection.Core.Recipes;
using Inspection.Core.Sources;
using Inspection.Core.Swapping;
using Inspection.Core.Triggering;
using Inspection.Imaging;
using Inspection.Inference;
using Inspection.Inference.Probing;
using Inspection.Models;
using TestKit;

namespace Inspection.Agent.Tests.Swapping;

/// <summary>A changeover with settings of the camera while triggered parts are on their way between camera and inspection.</summary>
public sealed class CameraChangeoverTests : IDisposable
{
    private const int InFlight = 10;

    private readonly TemporaryFolder folder = new();
    private readonly SingleImageModel model = new();
    private readonly HttpClient http = new();
    private readonly PaintedCamera camera = new(20);
    private readonly PaintedCamera second = new(20);
    private readonly StationModels opener;
    private readonly ModelSwitch models;
    private readonly ManualTime time = new();
    private readonly SwapSteps steps;

    public CameraChangeoverTests()
    {
        var recipe = new Recipe("own", "painted-pair", Camera: Settings(20), DeadlineMilliseconds: 60_000);
        var own = new StationRecipe(recipe, RecipeReader.Identify(recipe), "recipe.json", null);
        opener = new StationModels(
            new ModelOpener(new GreyImageReader()), own, [new CameraChoice(null, "gige:")], new CameraAdjustments([camera, second], recipe.CameraOptions), TimeProvider.System);
        models = new ModelSwitch(opener.Open(ModelPackageReader.Read(model.Path), own));
        Directory.CreateDirectory(folder.File("models"));
        var disk = new DiskSpace();
        var store = new PackageStore(folder.File("models"), disk, new PackageDownload(http, disk, DownloadLimits.Default, TimeProvider.System));
        steps = new SwapSteps(
            models, opener, store, new SwapMemory(folder.File("models")), new NoProbe(), new SwapPolicy(TimeSpan.FromMinutes(1), static () => long.MaxValue), "m", time);
    }

    public void Dispose()
    {
        models.Dispose();
        http.Dispose();
        model.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Watch_PartsPhotographedBefore_AreJudgedByTheOldRecipeAndNoneIsLost()
    {
        using var parts = new ComingParts();
        using var source = new TriggeredSource(camera, parts, TimeProvider.System);
        using var slowParts = new ComingParts();
        using var slow = new TriggeredSource(second, slowParts, TimeProvider.System);
        parts.Come(InFlight);
        slowParts.Come(InFlight);
        await Patience.UntilAsync(() => parts.Photographed == InFlight && slowParts.Photographed == InFlight);
        var order = Order(80);
        (await RunAsync(order, SwapAction.Download, SwapAction.Check, SwapAction.Warm)).ShouldBeOfType<SwapEvent.Done>();

        var changeover = RunAsync(order, SwapAction.Watch, SwapAction.Commit, SwapAction.Settle);
        await Patience.UntilAsync(() => second.Grey == 80, changeover);
        parts.Come(InFlight);
        slowParts.Come(InFlight);
        var judged = Inspect(source, 2 * InFlight, "fast");
        await PassAsync(TimeSpan.FromMilliseconds(100));
        var isOver = changeover.IsCompleted;
        var judgedSlow = Inspect(slow, 2 * InFlight, "slow");
        (await PassUntilOverAsync(changeover)).ShouldBeOfType<SwapEvent.Done>();

        isOver.ShouldBeFalse("the old pictures of the slow camera still wait");
        foreach (var line in new[] { judged, judgedSlow })
        {
            line.Select(static one => one.Grey).ShouldBe([.. Enumerable.Repeat<byte>(20, InFlight), .. Enumerable.Repeat<byte>(80, InFlight)]);
            line.ShouldAllBe(static one => one.Recipe == (one.Grey == 80 ? "board-a r1" : "own") && one.Verdict == Verdict.Ok);
        }
        models.CurrentRecipe?.Name.ShouldBe("board-a r1");
    }

    [Fact]
    public async Task Watch_OneCameraSendsNothingWhileTheOtherDoes_IsSettledAllTheSame()
    {
        var order = Order(80);
        await RunAsync(order, SwapAction.Download, SwapAction.Check, SwapAction.Warm);

        var watch = RunAsync(order, SwapAction.Watch);

        (await PassUntilOverAsync(watch, () => Inspect(camera, 1, "fast"))).ShouldBeOfType<SwapEvent.Done>();
    }

    [Fact]
    public async Task Watch_LineThatStands_IsSettledWithoutAPart()
    {
        var order = Order(80);

        (await PassUntilOverAsync(RunAsync(order, SwapAction.Download, SwapAction.Check, SwapAction.Warm, SwapAction.Watch, SwapAction.Commit, SwapAction.Settle)))
            .ShouldBeOfType<SwapEvent.Done>();

        camera.Grey.ShouldBe(80);
    }

    [Fact]
    public async Task Check_SettingOutOfRangeOfOneCamera_IsRefusedAndNoneIsSet()
    {
        second.Most = 50;

        var refusal = (await RunAsync(Order(80), SwapAction.Download, SwapAction.Check)).ShouldBeOfType<SwapEvent.Failed>();

        refusal.Why.English.ShouldContain("exposure=80");
        (camera.Grey, second.Grey).ShouldBe((20, 20));
    }

    [Fact]
    public async Task Watch_OneCameraRefuses_TheOthersAreSetBackAndTheOldRecipeJudges()
    {
        var order = Order(80);
        await RunAsync(order, SwapAction.Download, SwapAction.Check, SwapAction.Warm);
        second.Most = 50;

        (await RunAsync(order, SwapAction.Watch)).ShouldBeOfType<SwapEvent.Failed>();
        await RunAsync(order, SwapAction.RollBack);

        (camera.Grey, second.Grey).ShouldBe((20, 20));
        var part = Inspect(camera, 1).ShouldHaveSingleItem();
        (part.Recipe, part.Verdict).ShouldBe(("own", Verdict.Ok));
    }

    [Fact]
    public async Task RollBack_AfterTheSwitch_GivesTheCamerasTheirSettingsBack()
    {
        var order = Order(80);
        await PassUntilOverAsync(RunAsync(order, SwapAction.Download, SwapAction.Check, SwapAction.Warm, SwapAction.Watch));
        Inspect(camera, 1)[0].Recipe.ShouldBe("board-a r1");

        await RunAsync(order, SwapAction.RollBack);

        (camera.Grey, second.Grey).ShouldBe((20, 20));
        Inspect(camera, 1)[0].ShouldBe(((byte)20, "own", Verdict.Ok));
        (await PassUntilOverAsync(RunAsync(order, SwapAction.Check, SwapAction.Warm, SwapAction.Watch, SwapAction.Commit, SwapAction.Settle))).ShouldBeOfType<SwapEvent.Done>();
        Inspect(camera, 1)[0].ShouldBe(((byte)80, "board-a r1", Verdict.Ok));
    }

    private static Dictionary<string, JsonElement> Settings(int grey) => new() { ["exposure"] = JsonElement.Parse($"{grey}") };

    private DesiredMessage Order(int grey) =>
        SwapBench.Order("a", model.Path, "1.0.0", new SwapSettings(ShadowParts: 0, GuardParts: 0)) with { Recipe = new DesiredRecipe("board-a", 1, Camera: Settings(grey)) };

    /// <summary>The inspection thread.</summary>
    private List<(byte Grey, string? Recipe, Verdict Verdict)> Inspect(IFrameSource source, int parts, string? name = null)
    {
        var judged = new List<(byte Grey, string? Recipe, Verdict Verdict)>();
        var inspected = new Inspected();
        while (judged.Count < parts)
        {
            var capture = source.Read(CancellationToken.None).ShouldNotBeNull();
            using var frame = capture.Frame.ShouldNotBeNull();
            models.Inspect(capture with { Camera = name }, inspected);
            judged.Add((frame.Pixels[^1], models.LastRecipe?.Name, inspected.Verdict));
            models.Handed();
        }
        return judged;
    }

    /// <returns>What came of the last.</returns>
    private async Task<SwapEvent> RunAsync(DesiredMessage order, params SwapAction[] actions)
    {
        SwapEvent came = new SwapEvent.Done();
        foreach (var action in actions)
            came = await steps.DoAsync(action, new SwapState(SwapStep.Checking, order), default);
        return came;
    }

    /// <summary>So much time for the changeover, in which it gets to look around.</summary>
    private async Task PassAsync(TimeSpan span)
    {
        for (var step = TimeSpan.FromMilliseconds(20); span > TimeSpan.Zero; span -= step)
        {
            time.Advance(step);
            await Task.Delay(20);
        }
    }

    /// <summary>As much time as it takes.</summary>
    private async Task<SwapEvent> PassUntilOverAsync(Task<SwapEvent> changeover, Action? meanwhile = null)
    {
        await Patience.UntilAsync(
            () =>
            {
                meanwhile?.Invoke();
                time.Advance(TimeSpan.FromMilliseconds(100));
                return changeover.IsCompleted;
            },
            changeover);
        return await changeover;
    }

    private sealed class NoProbe : IModelProbe
    {
        public Task<ProbeReport> TryAsync(ModelPackage package, ProbeLimits limits, CancellationToken cancellation) => Task.FromResult(new ProbeReport(null, 0, 1));
    }

    /// <summary>Parts that stand before the camera as soon as they come.</summary>
    private sealed class ComingParts : IPartTracker, IDisposable
    {
        private readonly BlockingCollection<TriggeredPart> coming = [];
        private long numbers;
        private long photographed;

        public void Come(int parts)
        {
            for (var part = 0; part < parts; part++)
                coming.Add(new TriggeredPart(++numbers, 0, null));
        }

        public long Photographed => Volatile.Read(ref photographed);

        public TriggeredPart Wait(CancellationToken cancellation) => coming.Take(cancellation);

        public PictureMatch Match(in TriggeredPart part, long exposedTimestamp) => PictureMatch.Shows;

        public void Identify(in TriggeredPart part, Core.Parts.PartId identity) => Interlocked.Increment(ref photographed);

        public void Enter(Core.Parts.PartId identity, long exposedTimestamp) => throw new NotSupportedException();

        public void Dispose() => coming.Dispose();
    }
}
