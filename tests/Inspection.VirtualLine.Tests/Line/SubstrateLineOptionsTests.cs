using Inspection.Contracts;
using Inspection.VirtualLine.Line;

namespace Inspection.VirtualLine.Tests.Line;

public class SubstrateLineOptionsTests
{
    [Fact]
    public void Parse_NoOptions_TakesTheDefaults()
    {
        var options = SubstrateLineOptions.Parse("sim:substrate");
        options.ShouldSatisfyAllConditions(
            () => options.Uri.ShouldBe("sim:substrate"),
            () => options.Seed.ShouldBe(1u),
            () => options.ProductSeed.ShouldBe(1u),
            () => options.PartsPerSecond.ShouldBe(5),
            () => options.DefectShare.ShouldBe(0.4f),
            () => options.Parts.ShouldBe(0),
            () => options.JitterPixels.ShouldBe(6),
            () => options.RotationDegrees.ShouldBe(1.5f),
            () => options.NoisePercent.ShouldBe(2));
    }

    [Fact]
    public void Parse_AllOptions_TakesEach()
    {
        var options = SubstrateLineOptions.Parse("sim:substrate?seed=3&fps=12.5&defects=0.1&parts=40&product=8&jitter=2&rotation=0.5&noise=1.5");
        options.ShouldSatisfyAllConditions(
            () => options.Seed.ShouldBe(3u),
            () => options.ProductSeed.ShouldBe(8u),
            () => options.PartsPerSecond.ShouldBe(12.5),
            () => options.DefectShare.ShouldBe(0.1f),
            () => options.Parts.ShouldBe(40),
            () => options.JitterPixels.ShouldBe(2),
            () => options.RotationDegrees.ShouldBe(0.5f),
            () => options.NoisePercent.ShouldBe(1.5f));
    }

    [Fact]
    public void Parse_SeedWithoutProduct_DrawsTheProductFromTheSeed() => SubstrateLineOptions.Parse("sim:substrate?seed=7").ProductSeed.ShouldBe(7u);

    [Theory]
    [InlineData("seed=-1", "seed")]
    [InlineData("seed=4294967296", "seed")]
    [InlineData("seed=", "seed")]
    [InlineData("fps=0", "fps")]
    [InlineData("fps=fast", "fps")]
    [InlineData("fps=NaN", "fps")]
    [InlineData("defects=1.1", "defects")]
    [InlineData("defects", "defects")]
    [InlineData("parts=1.5", "parts")]
    [InlineData("product=x", "product")]
    [InlineData("jitter=13", "jitter")]
    [InlineData("rotation=-1", "rotation")]
    [InlineData("noise=11", "noise")]
    [InlineData("speed=4", "speed")]
    [InlineData("seed=1&seed=2", "seed")]
    public void Parse_WrongOption_NamesItInBothLanguages(string query, string option)
    {
        var wrong = Should.Throw<InputException>(() => SubstrateLineOptions.Parse("sim:substrate?" + query));
        wrong.Text.English.ShouldContain(option);
        wrong.Text.Korean.ShouldContain(option);
        wrong.Text.English.ShouldNotContain("\n");
    }

    [Fact]
    public void Parse_OtherLine_SaysWhatWouldBeRight() =>
        Should.Throw<InputException>(() => SubstrateLineOptions.Parse("sim:bottles?seed=1")).Text.English.ShouldContain("sim:substrate");
}
