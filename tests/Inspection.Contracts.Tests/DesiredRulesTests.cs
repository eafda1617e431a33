using System.Text.Json;

namespace Inspection.Contracts.Tests;

public class DesiredRulesTests
{
    private static readonly DesiredModel model = new("m", "1.0.0", new string('a', 64), 1, "http://gateway:8080/api/v1/models/a");

    [Fact]
    public void WhyWrong_SoundOrder_IsNull() => DesiredRules.WhyWrong(new DesiredMessage("order-1", model)).ShouldBeNull();

    [Fact]
    public void WhyWrong_EachWrongValue_NamesItsKey()
    {
        (string Key, DesiredMessage Order)[] wrong =
        [
            ("id", new("a/b", model)),
            ("model.name", new("a", model with { Name = "" })),
            ("model.version", new("a", model with { Version = "1\n" })),
            ("model.sha256", new("a", model with { Sha256 = "../../x" })),
            ("model.bytes", new("a", model with { Bytes = 0 })),
            ("model.bytes", new("a", model with { Bytes = long.MaxValue })),
            ("model.url", new("a", model with { Url = "gopher://x" })),
            ("model.url", new("a", model with { Url = "model.zip" })),
            ("model.precision", new("a", model with { Precision = "in t8" })),
            ("swap.shadowParts", new("a", model, new SwapSettings(ShadowParts: -1))),
            ("swap.minimumAgreement", new("a", model, new SwapSettings(MinimumAgreement: double.NaN))),
            ("swap.guardParts", new("a", model, new SwapSettings(GuardParts: int.MaxValue))),
            ("swap.maximumErrors", new("a", model, new SwapSettings(MaximumErrors: -1))),
            ("swap.maximumLatencyFactor", new("a", model, new SwapSettings(MaximumLatencyFactor: 0.5))),
            ("swap.maximumVerdictShift", new("a", model, new SwapSettings(MaximumVerdictShift: 2))),
        ];

        foreach (var (key, order) in wrong)
            DesiredRules.WhyWrong(order).ShouldNotBeNull().English.ShouldContain($"{key} is");
    }

    [Fact]
    public void Desired_RecipeOfAnOlderGateway_HasNoRegions()
    {
        var recipe = JsonSerializer.Deserialize("""{ "product": "a", "revision": 1, "minimumSizePixels": 0, "regionOfInterest": [1, 2, 3, 4] }""", Wire.Default.DesiredRecipe).ShouldNotBeNull();

        (recipe.Regions, recipe.OkPictureEvery).ShouldBe((null, null));
        recipe.RegionOfInterest.ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public void Desired_WithoutSettings_HasTheDefaults()
    {
        var json = $$"""{ "id": "a", "model": { "name": "m", "version": "1.0.0", "sha256": "{{model.Sha256}}", "bytes": 1, "url": "http://x/" }, "swap": { "guardParts": 7 } }""";

        var order = JsonSerializer.Deserialize(json, Wire.Default.DesiredMessage).ShouldNotBeNull();

        order.SwapOrDefault.ShouldBe(new SwapSettings(GuardParts: 7));
        new DesiredMessage("a", model).SwapOrDefault.ShouldBe(new SwapSettings());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "id": "a" }""")]
    [InlineData("""{ "id": "a", "model": null }""")]
    [InlineData("""{ "id": null, "model": { "name": "m" } }""")]
    public void Desired_FromAStranger_IsRefused(string json) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize(json, Wire.Default.DesiredMessage));

    [Fact]
    public void Reported_HasTheContractsNames()
    {
        var identity = new ModelIdentity("m", "1.0.0", "ab");

        var json = JsonSerializer.Serialize(
            new ReportedMessage("boot", DateTimeOffset.UnixEpoch, SwapStep.RolledBack, identity, identity, 0, 0, Reason: new BilingualText("why", "이유")), Wire.Default.ReportedMessage);

        json.ShouldContain("\"step\":\"rolledBack\"");
        json.ShouldContain("\"dropped_during_swap\":0");
        json.ShouldContain("\"reason\":{\"en\":\"why\",\"ko\":");
    }
}
