using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Inference;
using Inspection.Core.Parts;
using Inspection.Core.Pipeline;
using Inspection.Core.Recipes;
using Inspection.Core.Sources;
using Inspection.Core.Swapping;
using Inspection.Core.Tests.Fakes;

namespace Inspection.Core.Tests.Swapping;

public sealed class ModelSwitchTests : IDisposable
{
    private readonly FakeEngine oldEngine = new();
    private readonly FakeEngine newEngine = new(new Detection(0, 0.9f, new Box(2, 2, 4, 4)));
    private readonly ModelSwitch models;
    private readonly List<LocalizedText?> told = [];

    public ModelSwitchTests() => models = new ModelSwitch(Model(oldEngine));

    public void Dispose() => models.Dispose();

    [Fact]
    public void Inspect_AfterTheSwitch_TheNewModelJudges()
    {
        Inspect().Verdict.ShouldBe(Verdict.Ok);

        models.SwitchTo(Model(newEngine), new SwapSettings(GuardParts: 3, MaximumVerdictShift: 1), Watched);

        Inspect(3).ShouldAllBe(inspected => inspected.Verdict == Verdict.Ng);
        told.ShouldBe([null, null, null]);
    }

    [Fact]
    public void Inspect_NewModelFails_TheOldOneJudgesThatVeryPart()
    {
        models.SwitchTo(Model(newEngine), new SwapSettings(), Watched);
        newEngine.OnRun = () => throw new InferenceException("broken");

        var inspected = Inspect();

        inspected.Verdict.ShouldBe(Verdict.Ok);
        told.ShouldHaveSingleItem().ShouldNotBeNull().English.ShouldContain("broken");
    }

    [Fact]
    public void Inspect_NewModelThrowsWhatItMayNot_TheLineGoesOnWithTheOldOne()
    {
        models.SwitchTo(Model(newEngine), new SwapSettings(), Watched);
        newEngine.OnRun = () => throw new InvalidOperationException("bug");

        Inspect(5).ShouldAllBe(inspected => inspected.Verdict == Verdict.Ok);

        told.Count.ShouldBe(1);
    }

    [Fact]
    public void Inspect_GuardTrips_NotOnePartMoreGoesToTheNewModel()
    {
        Inspect(20);
        models.SwitchTo(Model(newEngine), new SwapSettings(GuardParts: 100), Watched);

        var verdicts = Inspect(50).Select(inspected => inspected.Verdict).ToList();

        verdicts.Count(verdict => verdict == Verdict.Ng).ShouldBe(SwapGuard.FewestParts);
        verdicts.Skip(SwapGuard.FewestParts).ShouldAllBe(verdict => verdict == Verdict.Ok);
        told[^1].ShouldNotBeNull();
    }

    [Fact]
    public void Keep_ReturnsTheOldModelOnce()
    {
        models.SwitchTo(Model(newEngine), new SwapSettings(GuardParts: 0), Watched);

        models.Keep().ShouldNotBeNull();
        models.Keep().ShouldBeNull();
        models.Restore();

        Inspect().Verdict.ShouldBe(Verdict.Ng);
    }

    [Fact]
    public void Missing_EachPartHanded_IsZero()
    {
        for (var part = 0; part < 5; part++)
        {
            Inspect();
            models.Handed();
        }
        Inspect();
        Inspect();

        // The second one found that the first was never handed on.
        models.Missing.ShouldBe(1);
    }

    [Fact]
    public async Task Show_ShadowRun_ComparesWhileTheOldVerdictStands()
    {
        using var shadow = Model(newEngine);
        using var run = new ShadowRun(shadow, new SwapSettings(ShadowParts: 3), TimeProvider.System, _ => { });
        models.Show(run);

        LocalizedText? why = null;
        while (!run.Ended.IsCompleted)
            Inspect().Verdict.ShouldBe(Verdict.Ok);
        why = await run.Ended;
        models.Show(null);

        why.ShouldNotBeNull().English.ShouldContain("0 of 3");
    }

    [Fact]
    public void Inspect_PictureOfBeforeTheCameraWasSet_IsTheOldModelsThoughItHasChanged()
    {
        Inspect(3);
        models.SwitchTo(Model(newEngine, adjustment: 1), new SwapSettings(GuardParts: 2, MaximumVerdictShift: 1), Watched);

        Inspect(taken: 0).Verdict.ShouldBe(Verdict.Ok);
        Inspect(taken: 1).Verdict.ShouldBe(Verdict.Ng);
        Inspect(taken: 0).Verdict.ShouldBe(Verdict.Ok);

        told.Count.ShouldBe(1, "only the new model is under watch");
        (models.CamerasJudged(1), models.CamerasJudged(2)).ShouldBe((1, 0));
    }

    [Fact]
    public void CamerasJudged_SeveralCameras_CountsThoseWithEnoughPicturesOfTheNewSettings()
    {
        Inspect(taken: 0, camera: "slow");
        models.SwitchTo(Model(newEngine, adjustment: 1), new SwapSettings(GuardParts: 0), Watched);

        for (var part = 0; part < 4; part++)
        {
            Inspect(taken: 1, camera: "fast");
            Inspect(taken: 0, camera: "slow");
            Inspect(camera: "without settings");
        }
        models.CamerasJudged(2).ShouldBe(1);

        Inspect(taken: 1, camera: "slow");
        (models.CamerasJudged(1), models.CamerasJudged(2)).ShouldBe((2, 1));
    }

    [Fact]
    public void Inspect_PictureThatNoModelIsFor_IsUnknownAndSaysWhy()
    {
        models.SwitchTo(Model(newEngine, adjustment: 1), new SwapSettings(GuardParts: 0), Watched);
        models.Restore();

        var inspected = Inspect(taken: 1);

        (inspected.Verdict, inspected.Reason).ShouldBe((Verdict.Unknown, VerdictReason.UnreadableImage));
        inspected.Detail.ShouldNotBeNull().English.ShouldContain("another recipe");
        Inspect(taken: 0).Verdict.ShouldBe(Verdict.Ok);
    }

    [Fact]
    public void Inspect_NewModelFailsOnAPictureThatIsNotForTheOldOne_IsUnknown()
    {
        models.SwitchTo(Model(newEngine, adjustment: 1), new SwapSettings(), Watched);
        newEngine.OnRun = () => throw new InferenceException("broken");

        Inspect(taken: 1).Verdict.ShouldBe(Verdict.Unknown);

        told.ShouldHaveSingleItem().ShouldNotBeNull();
    }

    [Fact]
    public void Inspect_SourceWithoutSettings_IsTheNewModelsAtOnce()
    {
        models.SwitchTo(Model(newEngine, adjustment: 1), new SwapSettings(GuardParts: 0), Watched);

        Inspect().Verdict.ShouldBe(Verdict.Ng);
    }

    private void Watched(SwapGuard guard, LocalizedText? why) => told.Add(why);

    private List<Inspected> Inspect(int parts) => [.. Enumerable.Range(0, parts).Select(_ => Inspect())];

    private Inspected Inspect(int? taken = null, string? camera = null)
    {
        using var frame = Frame.Rent(new FrameId(1), PixelFormat.Grey8, FakeEngine.Size, FakeEngine.Size);
        frame.Pixels.Clear();
        frame.AvailableTimestamp = TimeProvider.System.GetTimestamp();
        var inspected = new Inspected();
        models.Inspect(Capture.Of(new PartId("part"), "part", frame) with { Adjustment = taken, Camera = camera }, inspected);
        return inspected;
    }

    private static StationModel Model(FakeEngine engine, int adjustment = 0) => new(engine, new FakeRegistration(), new PartInspector(
        engine, FakeTemplates.Square(FakeEngine.Size), new FakeRegistration(), new Recipe("product", "test-model", DeadlineMilliseconds: 60_000), TimeProvider.System),
        adjustment: adjustment);
}
