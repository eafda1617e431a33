using Inspection.Agent.Tests.Fixtures;
using Inspection.Contracts;

namespace Inspection.Agent.Tests.Station;

public sealed class StationRunRecipeTests : IDisposable
{
    private readonly StationBench bench = new();

    public StationRunRecipeTests() => bench.Add("part.png", Picture.WithDefect(score: 192, x: 10, y: 20, width: 20, height: 16));

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("\"minimumSizePixels\": 20", Verdict.Ng)]
    [InlineData("\"minimumSizePixels\": 21", Verdict.Ok)]
    [InlineData("\"thresholds\": { \"open\": 0.7 }", Verdict.Ng)]
    [InlineData("\"thresholds\": { \"open\": 0.8 }", Verdict.Ok)]
    [InlineData("\"thresholds\": { \"short\": 0.9 }", Verdict.Ng)]
    [InlineData("\"regionOfInterest\": [0, 0, 30, 40]", Verdict.Ng)]
    [InlineData("\"regionOfInterest\": [32, 32, 32, 32]", Verdict.Ok)]
    public async Task RunAsync_Recipe_DecidesWhatCounts(string setting, Verdict verdict)
    {
        var recipe = bench.WriteRecipe($$"""{ "name": "board", "model": "MODEL", {{setting}} }""");

        var run = await bench.RunHeardAsync(bench.Options with { Model = null, RecipeFile = recipe });

        run.Of("part").Verdict.ShouldBe(verdict);
        run.Of("part").Recipe.Name.ShouldBe("board");
    }

    [Fact]
    public async Task RunAsync_GoldenOfTheRecipe_IsRelativeToTheRecipe()
    {
        var recipe = bench.WriteRecipe("""{ "name": "board", "model": "MODEL", "golden": "good/part.png" }""", "recipes/board.json");
        Directory.CreateDirectory(bench.PathOf("recipes/good"));
        Picture.Good().Save(bench.PathOf("recipes/good/part.png"));

        var run = await bench.RunHeardAsync(bench.Options with { Model = null, Golden = null, RecipeFile = recipe });

        run.Of("part").Reason.ShouldBe(VerdictReason.Defects);
    }

    [Fact]
    public async Task RunAsync_SameRecipeInAnotherFolder_HasTheSameRevision()
    {
        var revisions = new List<string>();
        foreach (var folder in (string[])["one", "two"])
        {
            var recipe = bench.WriteRecipe("""{ "name": "board", "model": "MODEL", "golden": "good.png" }""", $"{folder}/board.json");
            Picture.Good().Save(bench.PathOf($"{folder}/good.png"));
            revisions.Add((await bench.RunHeardAsync(bench.Options with { Model = null, Golden = null, RecipeFile = recipe })).Of("part").Recipe.Revision);
        }

        revisions[1].ShouldBe(revisions[0]);
    }

    [Fact]
    public async Task RunAsync_ThresholdOfALabelThatTheModelLacks_NamesTheLabels()
    {
        var recipe = bench.WriteRecipe("""{ "name": "board", "model": "MODEL", "thresholds": { "scratch": 0.5 } }""");

        var refusal = await Should.ThrowAsync<InputException>(() => bench.RunAsync(bench.Options with { Model = null, RecipeFile = recipe }));

        refusal.Text.English.ShouldContain(recipe);
        refusal.Text.English.ShouldContain("scratch");
        refusal.Text.English.ShouldContain("open, short");
    }
}
