using Inspection.Contracts;
using Inspection.Core.Recipes;
using Inspection.Core.Tests.Fakes;
using TestKit;

namespace Inspection.Core.Tests.Recipes;

public sealed class RecipeReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_OnlyNameAndModel_TakesDefaults()
    {
        var recipe = Read("""{ "name": "board-a", "model": "substrate-compare" }""");

        recipe.ShouldBe(new Recipe("board-a", "substrate-compare"));
        recipe.DeadlineMilliseconds.ShouldBe(1000);
        recipe.RegistrationOrDefault.MinimumCoverage.ShouldBe(0.9);
    }

    [Fact]
    public void Read_Everything_IsKept()
    {
        var recipe = Read("""
            {
              "name": "board-a", "model": "m", "golden": "golden.png", "thresholds": { "open": 0.4 }, "minimumSizePixels": 3,
              "regionOfInterest": [40, 40, 560, 560], "registration": { "minimumCorrelation": 0.7 }, "deadlineMilliseconds": 250
            }
            """);

        recipe.Golden.ShouldBe("golden.png");
        recipe.RegionOfInterest.ShouldBe([40, 40, 560, 560]);
        recipe.RegistrationOrDefault.MinimumCorrelation.ShouldBe(0.7);
    }

    [Theory]
    [InlineData("""{ "name": "a", "model": "m", "thresholds": { "open": 1.5 } }""", "thresholds.open")]
    [InlineData("""{ "name": "a", "model": "m", "regionOfInterest": [0, 0, 10] }""", "regionOfInterest")]
    [InlineData("""{ "name": "a", "model": "m", "regionOfInterest": [0, 0, 0, 10] }""", "regionOfInterest")]
    [InlineData("""{ "name": "a", "model": "m", "regions": [{ "box": [0, 0, 5, 5] }, { "box": [0, 0, 5] }] }""", "regions[1].box")]
    [InlineData("""{ "name": "a", "model": "m", "regions": [{ "kind": "exclude" }] }""", "regions[0]")]
    [InlineData("""{ "name": "a", "model": "m", "regions": [{ "box": [0, 0, 5, 5], "kind": "ignore" }] }""", "kind")]
    [InlineData("""{ "name": "a", "model": "m", "regions": [{ "box": [0, 0, 5, 5], "kind": 7 }] }""", "regions[0].kind")]
    [InlineData("""{ "name": "a", "model": "m", "regionOfInterest": [0, 0, 5, 5], "regions": [] }""", "regionOfInterest")]
    [InlineData("""{ "name": "a", "model": "m", "okPictureEvery": 0 }""", "okPictureEvery")]
    [InlineData("""{ "name": "a", "model": "m", "deadlineMilliseconds": 0 }""", "deadlineMilliseconds")]
    [InlineData("""{ "name": "a", "model": "m", "registration": { "minimumCoverage": 2 } }""", "registration.minimumCoverage")]
    [InlineData("""{ "name": "a", "model": "m", "camera": { "exposure": [8000] } }""", "camera.exposure")]
    [InlineData("""{ "name": "", "model": "m" }""", "name")]
    [InlineData("""{ "name": "a" }""", "model")]
    [InlineData("""{ "name": "a", "model": "m", "treshold": 1 }""", "treshold")]
    [InlineData("""{ "name": "a", "model": "m", }}""", "line 1")]
    [InlineData("null", "null")]
    [InlineData("", "line 1")]
    public void Read_WrongValue_NamesFileAndKey(string json, string named)
    {
        var text = Should.Throw<InputException>(() => Read(json)).Text;

        text.English.ShouldContain("recipe.json");
        text.English.ShouldContain(named);
        text.English.ShouldNotContain("\n");
        text.Korean.ShouldContain("recipe.json");
    }

    [Fact]
    public void Read_MissingFile_NamesIt() =>
        Should.Throw<InputException>(() => RecipeReader.Read("/nowhere/recipe.json")).Text.English.ShouldContain("/nowhere/recipe.json");

    [Fact]
    public void CheckLabels_UnknownLabel_ListsTheModels()
    {
        var recipe = new Recipe("a", "m", Thresholds: new Dictionary<string, double> { ["scrach"] = 0.4 });

        Should.Throw<InputException>(() => RecipeReader.CheckLabels(recipe, "r.json", TestModel.Package.Labels)).Text.English.ShouldContain("open, short");
    }

    [Theory]
    [InlineData(600, 600, true)]
    [InlineData(601, 600, false)]
    [InlineData(600, 601, false)]
    public void CheckRegion_ReachingBeyondTheTemplate_IsRefused(double width, double height, bool fits)
    {
        var recipe = new Recipe("a", "m", RegionOfInterest: [40, 40, width, height]);

        if (fits)
            Should.NotThrow(() => RecipeReader.CheckRegion(recipe, "r.json", 640, 640));
        else
            Should.Throw<InputException>(() => RecipeReader.CheckRegion(recipe, "r.json", 640, 640)).Text.English.ShouldContain("640×640");
    }

    [Fact]
    public void Read_Regions_AreKeptInTheirOrder()
    {
        var recipe = Read("""{ "name": "a", "model": "m", "okPictureEvery": 50, "regions": [{ "box": [1, 2, 3, 4], "name": "left" }, { "box": [5, 6, 7, 8], "kind": "exclude" }] }""");

        recipe.RegionsOrDefault.Select(region => (region.Name, region.Kind)).ShouldBe([("left", RegionKind.Inspect), (null, RegionKind.Exclude)]);
        recipe.RegionsOrDefault[1].Box.ShouldBe([5, 6, 7, 8]);
        recipe.OkPictureEvery.ShouldBe(50);
    }

    [Fact]
    public void CheckRegion_OneOfSeveralBeyondTheTemplate_IsNamed()
    {
        var recipe = new Recipe("a", "m", Regions: [new([0, 0, 640, 640]), new([600, 0, 41, 5], RegionKind.Exclude)]);

        Should.Throw<InputException>(() => RecipeReader.CheckRegion(recipe, "r.json", 640, 640)).Text.English.ShouldContain("regions[1]");
    }

    [Fact]
    public void Of_OrderWithRegions_TakesThemAndNotTheBoxAroundThem()
    {
        RecipeRegion[] regions = [new([0, 0, 5, 5]), new([10, 10, 5, 5])];

        var recipe = RecipeReader.Of(new DesiredRecipe("board-a", 2, RegionOfInterest: RecipeRegion.Around(regions), Regions: regions, OkPictureEvery: 7), new Recipe("own", "m"));

        recipe.RegionsOrDefault.ShouldBe(regions);
        (recipe.RegionOfInterest, recipe.OkPictureEvery).ShouldBe((null, 7));
    }

    [Fact]
    public void Of_OrderOfAnOlderGateway_HasItsOneRegion() =>
        RecipeReader.Of(new DesiredRecipe("board-a", 2, RegionOfInterest: [1, 2, 3, 4]), new Recipe("own", "m")).RegionsOrDefault.ShouldHaveSingleItem().Box.ShouldBe([1, 2, 3, 4]);

    [Fact]
    public void Of_OrderWithCameraSettings_LeavesTheOthersAsTheStationHasThem()
    {
        var own = Read("""{ "name": "a", "model": "m", "camera": { "exposure": 8000, "gain": 2, "ReverseX": true } }""");
        var ordered = Read("""{ "name": "a", "model": "m", "camera": { "exposure": "auto", "focus": 3.5 } }""").Camera;

        RecipeReader.Of(new DesiredRecipe("board-a", 2, Camera: ordered), own).CameraOptions.OrderBy(static one => one.Key, StringComparer.Ordinal).ShouldBe(
            [new("ReverseX", "true"), new("exposure", "auto"), new("focus", "3.5"), new("gain", "2")]);
        RecipeReader.Of(new DesiredRecipe("board-a", 2), own).Camera.ShouldBe(own.Camera);
    }

    [Fact]
    public void Identify_RecipeWithoutRegions_HasTheRevisionThatItAlwaysHad() =>
        // As written before recipes knew several regions: parts judged by it then and now belong together.
        RecipeReader.Identify(new Recipe("a", "m", RegionOfInterest: [1, 2, 3, 4])).Revision.ShouldBe("1cc9a81b5cd1");

    [Fact]
    public void Identify_OtherThreshold_IsAnotherRevision()
    {
        var recipe = new Recipe("a", "m");

        RecipeReader.Identify(recipe).ShouldBe(RecipeReader.Identify(recipe with { }));
        RecipeReader.Identify(recipe with { MinimumSizePixels = 1 }).Revision.ShouldNotBe(RecipeReader.Identify(recipe).Revision);
    }

    private Recipe Read(string json)
    {
        File.WriteAllText(folder.File("recipe.json"), json);
        return RecipeReader.Read(folder.File("recipe.json"));
    }
}
