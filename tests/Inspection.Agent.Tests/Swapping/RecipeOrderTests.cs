using System.Security.Cryptography;
using System.Text.Json;
using Inspection.Agent.Tests.Fixtures;
using Inspection.Contracts;

namespace Inspection.Agent.Tests.Swapping;

/// <summary>A whole station that is ordered recipes.</summary>
public sealed class RecipeOrderTests : IDisposable
{
    private static readonly SwapSettings atOnce = new(ShadowParts: 0, GuardParts: 0);

    private readonly StationBench bench = new();
    private readonly CancellationTokenSource stop = new();

    public RecipeOrderTests()
    {
        bench.Add("1.png", Picture.WithDefect());
        bench.StartBroker();
    }

    public void Dispose()
    {
        stop.Dispose();
        bench.Dispose();
    }

    [Fact]
    public async Task Recipe_OfTheSameModel_AppliesBetweenTwoPartsAndSurvivesARestart()
    {
        HeardRun again;
        await using (var orders = await SwapBench.OpenAsync(bench))
        {
            var station = RunAsync();
            await orders.GiveAsync(Order("a", new DesiredRecipe("board-a", 1, MinimumSizePixels: 10_000)));
            var settled = await orders.SettledAsync("a");
            await orders.UntilAsync(report => report.Recipe?.Name == "board-a r1");
            await Task.Delay(200);
            await StopAsync(station, orders);

            settled.Step.ShouldBe(SwapStep.Running, settled.Reason?.En);
            var names = orders.Results.Select(result => result.Recipe.Name).ToList();
            names.Distinct().ShouldBe(["default", "board-a r1"]);
            names.ShouldBe(names.OrderByDescending(name => name));
            orders.Results.ShouldAllBe(result => result.Verdict == (result.Recipe.Name == "default" ? Verdict.Ng : Verdict.Ok));
            orders.Results.Select(result => result.Sequence).ShouldBe(Enumerable.Range(1, orders.Results.Count).Select(number => (long)number));
        }

        again = await bench.RunHeardAsync();

        again.Results.ShouldAllBe(result => result.Recipe.Name == "board-a r1");
    }

    [Fact]
    public async Task Recipe_WithAnExcludedRegion_PassesThePartAndKeepsItsPicture()
    {
        await using var orders = await SwapBench.OpenAsync(bench);
        var station = RunAsync();
        // All of the picture but its corner, in two regions.
        RecipeRegion[] regions = [new([0, 0, 1, 1]), new([0, 0, 10_000, 5_000], RegionKind.Exclude), new([0, 5_000, 10_000, 5_000], RegionKind.Exclude)];

        await orders.GiveAsync(Order("a", new DesiredRecipe("board-a", 1, RegionOfInterest: [0, 0, 10_000, 10_000], Regions: regions, OkPictureEvery: 1)));
        var settled = await orders.SettledAsync("a");
        await orders.UntilAsync(report => report.Recipe?.Name == "board-a r1");
        await Task.Delay(200);
        await StopAsync(station, orders);

        settled.Step.ShouldBe(SwapStep.Running, settled.Reason?.En);
        orders.Results.ShouldAllBe(result => result.Verdict == (result.Recipe.Name == "default" ? Verdict.Ng : Verdict.Ok));
        orders.Results[^1].Recipe.Name.ShouldBe("board-a r1");
        orders.Results.ShouldAllBe(result => result.Evidence != null);
    }

    [Fact]
    public async Task Recipe_NotNamedByALaterOrder_IsTheStationsOwnAgain()
    {
        await using var orders = await SwapBench.OpenAsync(bench);
        var station = RunAsync();
        await orders.GiveAsync(Order("a", new DesiredRecipe("board-a", 1, MinimumSizePixels: 10_000)));
        await orders.SettledAsync("a");

        await orders.GiveAsync(Order("b", null));
        var settled = await orders.SettledAsync("b");
        await orders.UntilAsync(report => report.OrderId == "b" && report.Recipe?.Name == "default");
        await StopAsync(station, orders);

        settled.Step.ShouldBe(SwapStep.Running, settled.Reason?.En);
    }

    [Fact]
    public async Task Recipe_WithAGoldenTemplate_JudgesAgainstIt()
    {
        await using var orders = await SwapBench.OpenAsync(bench);
        var station = RunAsync();
        // The part itself as template: nothing differs any more.
        Picture.WithDefect().Save(bench.PathOf("other.png"));

        await orders.GiveAsync(Order("a", new DesiredRecipe("board-b", 3, Golden("other.png"))));
        var settled = await orders.SettledAsync("a");
        await Task.Delay(200);
        await StopAsync(station, orders);

        settled.Step.ShouldBe(SwapStep.Running, settled.Reason?.En);
        orders.Results[^1].Recipe.Name.ShouldBe("board-b r3");
    }

    [Fact]
    public async Task Recipe_WithCameraSettingsAndACameraThatHasNone_AppliesAndSaysSo()
    {
        await using var orders = await SwapBench.OpenAsync(bench);
        var station = RunAsync();
        var settings = new Dictionary<string, JsonElement> { ["exposure"] = JsonElement.Parse("8000") };

        await orders.GiveAsync(Order("a", new DesiredRecipe("board-a", 1, Camera: settings)));
        var settled = await orders.SettledAsync("a");
        await orders.UntilAsync(report => report.Recipe?.Name == "board-a r1");
        await StopAsync(station, orders);

        settled.Step.ShouldBe(SwapStep.Running);
        var said = settled.Reason.ShouldNotBeNull();
        said.En.ShouldContain("(exposure) are ignored: dir:");
        said.Ko.ShouldContain("exposure");
        bench.Said.ShouldContain(text => text.Korean.Contains(said.Ko));
    }

    [Fact]
    public async Task Recipe_ThatDoesNotFit_IsRefusedInWordsAndTheLineGoesOn()
    {
        await using var orders = await SwapBench.OpenAsync(bench);
        var station = RunAsync();
        Picture.Good().Save(bench.PathOf("other.png"));
        var golden = Golden("other.png");
        (string Id, DesiredRecipe Recipe, string Why)[] wrong =
        [
            // First: what is no order at all is not answered while another order is being put away.
            ("range", new DesiredRecipe("x", 1, MinimumSizePixels: -1), "recipe.minimumSizePixels"),
            ("label", new DesiredRecipe("x", 1, Thresholds: new Dictionary<string, double> { ["nonesuch"] = 0.5 }), "nonesuch"),
            ("region", new DesiredRecipe("x", 1, golden, RegionOfInterest: [0, 0, 100_000, 10]), "region"),
            ("regions", new DesiredRecipe("x", 1, golden, Regions: [new([0, 0, 10, 10]), new([0, 0, 10, 100_000], RegionKind.Exclude)]), "regions[1]"),
            ("digest", new DesiredRecipe("x", 1, golden with { Sha256 = new string('0', 64) }), "SHA-256"),
        ];

        foreach (var (id, recipe, why) in wrong)
        {
            await orders.GiveAsync(Order(id, recipe));
            var refused = await orders.UntilAsync(report => report.Step == SwapStep.Refused && report.Reason?.En.Contains(why, StringComparison.Ordinal) == true);
            refused.Reason.ShouldNotBeNull().Ko.ShouldNotBe(refused.Reason.En);
        }
        await StopAsync(station, orders);

        orders.Results.ShouldAllBe(result => result.Recipe.Name == "default");
        orders.Results.ShouldNotBeEmpty();
    }

    private DesiredMessage Order(string id, DesiredRecipe? recipe) => SwapBench.Order(id, bench.ModelFolder, "1.0.0", atOnce) with { Recipe = recipe };

    private DesiredTemplate Golden(string name)
    {
        var bytes = File.ReadAllBytes(bench.PathOf(name));
        return new DesiredTemplate(Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length, new Uri(bench.PathOf(name)).AbsoluteUri);
    }

    private Task RunAsync() => Task.Run(() => bench.RunAsync(bench.Options with { Camera = $"dir:{bench.Parts}?fps=50&loop=true" }, stop.Token));

    private async Task StopAsync(Task station, SwapBench orders)
    {
        await stop.CancelAsync();
        await station;
        for (var tries = 0; orders.Results.Count < bench.Summary.Parts && tries < 500; tries++)
            await Task.Delay(20);
    }
}
