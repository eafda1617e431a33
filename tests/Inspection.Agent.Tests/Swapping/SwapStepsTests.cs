using Inspection.Agent.Station;
using Inspection.Agent.Swapping;
using Inspection.Agent.Swapping.Packages;
using Inspection.Agent.Swapping.Probing;
using Inspection.Agent.Tests.Fixtures;
using Inspection.Contracts;
using Inspection.Core.Recipes;
using Inspection.Core.Swapping;
using Inspection.Imaging;
using Inspection.Imaging.Golden;
using Inspection.Inference;
using Inspection.Inference.Probing;
using Inspection.Models;
using TestKit;

namespace Inspection.Agent.Tests.Swapping;

/// <summary>Steps that cannot succeed, beside a model that goes on.</summary>
public sealed class SwapStepsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly PaintedModel first = new();
    private readonly PaintedModel other = new("2.0.0");
    private readonly HttpClient http = new();
    private readonly List<ModelPackage> tried = [];
    private readonly ModelSwitch models;
    private readonly StationModels opener;
    private readonly DesiredMessage order;

    public SwapStepsTests()
    {
        Picture.Good().Save(folder.File("golden.png"));
        opener = Opener(new Recipe("product", "painted-pair"));
        models = new ModelSwitch(opener.Open(ModelPackageReader.Read(first.Path), opener.Own));
        order = SwapBench.Order("a", other.Path, "2.0.0", new SwapSettings(GuardParts: 0));
        Directory.CreateDirectory(folder.File("models"));
    }

    public void Dispose()
    {
        models.Dispose();
        http.Dispose();
        other.Dispose();
        first.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Check_BothDoNotFitInMemory_IsRefusedWithFiguresBeforeItIsTried()
    {
        var steps = Steps(opener, freeMemory: 1_000_000);

        var refusal = (await RunAsync(steps, SwapAction.Download, SwapAction.Check)).ShouldBeOfType<SwapEvent.Failed>();

        refusal.Why.English.ShouldContain("and 1.0 MB are free");
        tried.ShouldBeEmpty();
        models.Current.Manifest.Version.ShouldBe("1.0.0");
    }

    [Fact]
    public async Task Check_TookMoreThanIsFree_IsRefusedWithFigures()
    {
        var steps = Steps(opener, freeMemory: 100_000_000, takes: 200_000_000);

        var refusal = (await RunAsync(steps, SwapAction.Download, SwapAction.Check)).ShouldBeOfType<SwapEvent.Failed>();

        refusal.Why.English.ShouldContain("takes 200.0 MB");
        tried.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Check_LabelsOfTheRecipeUnknownToTheModel_IsRefused()
    {
        var steps = Steps(Opener(new Recipe("product", "painted-pair", Thresholds: new Dictionary<string, double> { ["scratch"] = 0.5 })), freeMemory: long.MaxValue);

        (await RunAsync(steps, SwapAction.Download, SwapAction.Check)).ShouldBeOfType<SwapEvent.Failed>().Why.English.ShouldContain("scratch");
    }

    [Fact]
    public async Task Commit_CannotBeWritten_FailsAndTheOldModelComesBack()
    {
        var steps = Steps(opener, freeMemory: long.MaxValue);
        (await RunAsync(steps, SwapAction.Download, SwapAction.Check, SwapAction.Warm, SwapAction.Watch)).ShouldBeOfType<SwapEvent.Done>();
        models.Current.Manifest.Version.ShouldBe("2.0.0");
        Directory.CreateDirectory(folder.File("models/committed.json.new"));

        (await RunAsync(steps, SwapAction.Commit)).ShouldBeOfType<SwapEvent.Failed>();
        await RunAsync(steps, SwapAction.RollBack);

        models.Current.Manifest.Version.ShouldBe("1.0.0");
        new SwapMemory(folder.File("models")).ReadCommitted().ShouldBeNull();
    }

    private StationModels Opener(Recipe recipe) => new(
        new ModelOpener(new GreyImageReader()),
        new StationRecipe(recipe, RecipeReader.Identify(recipe), "recipe.json", new SharedTemplates(GoldenTemplates.Open(folder.File("golden.png")))),
        [new CameraChoice(null, "dir:parts")], new CameraAdjustments([], new Dictionary<string, string>()), TimeProvider.System);

    private SwapSteps Steps(StationModels through, long freeMemory, long takes = 0)
    {
        var disk = new DiskSpace();
        var store = new PackageStore(folder.File("models"), disk, new PackageDownload(http, disk, DownloadLimits.Default, TimeProvider.System));
        return new SwapSteps(
            models, through, store, new SwapMemory(folder.File("models")), new FixedProbe(tried, takes), new SwapPolicy(TimeSpan.FromMinutes(1), () => freeMemory), "m", TimeProvider.System);
    }

    /// <returns>What came of the last.</returns>
    private async Task<SwapEvent> RunAsync(SwapSteps steps, params SwapAction[] actions)
    {
        SwapEvent came = new SwapEvent.Done();
        foreach (var action in actions)
            came = await steps.DoAsync(action, new SwapState(SwapStep.Checking, order), default);
        return came;
    }

    private sealed class FixedProbe(List<ModelPackage> tried, long takes) : IModelProbe
    {
        public Task<ProbeReport> TryAsync(ModelPackage package, ProbeLimits limits, CancellationToken cancellation)
        {
            tried.Add(package);
            return Task.FromResult(new ProbeReport(null, takes, 1));
        }
    }
}
