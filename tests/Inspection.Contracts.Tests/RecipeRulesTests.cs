using System.Text.Json;

namespace Inspection.Contracts.Tests;

public class RecipeRulesTests
{
    private static readonly RecipeRegion sound = new([0, 0, 10, 10], RegionKind.Exclude, "screw hole");

    [Fact]
    public void WrongIn_SoundRecipe_IsEmpty() => RecipeRules.WrongIn(new DesiredRecipe("a", 1, Regions: [sound, new([10.5, 0, 1, 1])], OkPictureEvery: 1)).ShouldBeEmpty();

    [Fact]
    public void WrongIn_SeveralWrongValues_NamesEachByItsPath()
    {
        var recipe = new DesiredRecipe(
            "a", 1, Thresholds: new Dictionary<string, double> { ["pin.hole/2"] = 2 }, MinimumSizePixels: -1,
            Regions: [sound, new([0, 0, 0, 5]), new([0, 0, 5, 5], Name: new string('x', 65))], OkPictureEvery: 0);

        var wrong = RecipeRules.WrongIn(recipe);

        wrong.Select(problem => problem.Field.Path).ShouldBe(
            ["/recipe/thresholds/pin.hole~12", "/recipe/minimumSizePixels", "/recipe/regions/1/box", "/recipe/regions/2/name", "/recipe/okPictureEvery"]);
        wrong[2].Text.English.ShouldContain("recipe.regions.1.box is 0, 0, 0, 5");
        wrong.ShouldAllBe(problem => !problem.Field.Text.English.Contains("recipe", StringComparison.Ordinal) && problem.Field.Text.Korean != problem.Field.Text.English);
    }

    [Theory]
    [InlineData("""{ "exposure": 8000, "gain": 2.5, "white-balance": "auto", "focus": "30", "TriggerMode": "Off", "ReverseX": true, "brightness": -12 }""", "")]
    [InlineData("""{ "exposure": 0, "gain": -1, "white-balance": 300, "focus": true }""", "exposure gain white-balance focus")]
    [InlineData("""{ "exposure": "Auto", "brightness": null, "mode": "a b", "size": "", "roi": [1] }""", "exposure brightness mode size roi")]
    [InlineData("""{ "gain": 1, "GAIN": 2, "": 1 }""", "GAIN ")]
    public void WrongIn_CameraSettings_NamesEachThatCannotBe(string settings, string wrong) =>
        RecipeRules.WrongIn(new DesiredRecipe("a", 1, Camera: Read(settings))).Select(static problem => problem.Field.Path)
            .ShouldBe(wrong.Length == 0 ? [] : wrong.Split(' ').Select(static name => $"/recipe/camera/{name}"));

    [Fact]
    public void WrongIn_MoreCameraSettingsThanAnyCameraNeeds_IsRefused() =>
        RecipeRules.WrongIn(new DesiredRecipe("a", 1, Camera: Enumerable.Range(0, 33).ToDictionary(static number => $"s{number}", static _ => JsonElement.Parse("1"))))
            .ShouldHaveSingleItem().Field.Path.ShouldBe("/recipe/camera");

    private static Dictionary<string, JsonElement> Read(string json) => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json).ShouldNotBeNull();

    [Fact]
    public void WrongIn_RegionsOfAStranger_AreRefusedNotThrownAt() =>
        RecipeRules.WrongIn(new DesiredRecipe("a", 1, Regions: [null!, new(null!)])).Select(problem => problem.Field.Path).ShouldBe(["/recipe/regions/0/box", "/recipe/regions/1/box"]);

    [Fact]
    public void WrongIn_RegionOfANumberedKind_IsRefused() =>
        RecipeRules.WrongIn(new DesiredRecipe("a", 1, Regions: [new([0, 0, 10, 10], (RegionKind)7)])).ShouldHaveSingleItem().Field.Path.ShouldBe("/recipe/regions/0/kind");

    [Fact]
    public void WrongIn_MoreRegionsThanARecipeHas_SaysHowMany() =>
        RecipeRules.WrongIn(new DesiredRecipe("a", 1, Regions: [.. Enumerable.Repeat(sound, 65)])).ShouldHaveSingleItem().Text.English.ShouldContain("at most 64");

    [Fact]
    public void Around_SeveralRegions_EnclosesTheInspected()
    {
        RecipeRegion.Around([new([10, 20, 30, 40]), new([0, 0, 5, 5], RegionKind.Exclude), new([50, 5, 10, 10])]).ShouldBe([10, 5, 50, 55]);
        RecipeRegion.Around([sound]).ShouldBeNull();
    }

    [Fact]
    public void Region_OnTheWire_HasTheWordsOfTheContract()
    {
        var json = JsonSerializer.Serialize(new DesiredRecipe("a", 1, Regions: [sound]), Wire.Default.DesiredRecipe);

        json.ShouldContain(""" "regions":[{"box":[0,0,10,10],"kind":"exclude","name":"screw hole"}] """.Trim());
        JsonSerializer.Deserialize(json, Wire.Default.DesiredRecipe).ShouldNotBeNull().Regions.ShouldNotBeNull()[0].Kind.ShouldBe(RegionKind.Exclude);
    }
}
