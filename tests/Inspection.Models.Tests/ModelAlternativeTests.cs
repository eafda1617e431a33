using System.Text.Json.Nodes;
using Inspection.Contracts;
using TestKit;
using TestKit.Onnx;

namespace Inspection.Models.Tests;

public sealed class ModelAlternativeTests : IDisposable
{
    private readonly ModelPackageFolder package = new();

    public void Dispose() => package.Dispose();

    [Fact]
    public void Read_NoAlternatives_HoldsOnePrecision() => ModelPackageReader.Read(package.Path).PrecisionsHeld.ShouldBe(["fp32"]);

    [Fact]
    public void In_OtherPrecision_RunsThatFileUnderItsDigest()
    {
        AddAlternative();
        var read = ModelPackageReader.Read(package.Path);

        var chosen = read.In("int8");

        read.PrecisionsHeld.ShouldBe(["fp32", "int8"]);
        chosen.PrecisionsHeld.ShouldBe(["int8", "fp32"]);
        chosen.ModelFile.ShouldBe(package.File(ModelPackageFolder.AlternativeName));
        chosen.Identity.Sha256.ShouldNotBe(read.Identity.Sha256);
        chosen.Identity.Sha256.ShouldBe(package.At("alternatives", 0, "sha256").GetValue<string>());
    }

    [Fact]
    public void In_OneAndBack_IsTheSamePackage()
    {
        AddAlternative();
        var read = ModelPackageReader.Read(package.Path);

        var back = read.In("int8").In("fp32");

        back.Identity.ShouldBe(read.Identity);
        back.Manifest.Reference.ShouldNotBeNull().Expected.ShouldBe(read.Manifest.Reference.ShouldNotBeNull().Expected);
    }

    [Fact]
    public void In_AlternativeWithItsOwnAnswer_IsCheckedAgainstThat()
    {
        var answer = """{ "expected": [ { "label": "open", "score": 0.7, "box": [10, 20, 20, 16] } ], "tolerance": { "score": 0.05, "boxPixels": 2 } }""";
        AddAlternative()["reference"] = JsonNode.Parse(answer);
        package.Save();

        var reference = ModelPackageReader.Read(package.Path).In("int8").Manifest.Reference.ShouldNotBeNull();

        reference.Expected.ShouldHaveSingleItem().Score.ShouldBe(0.7);
        reference.Tolerance.Score.ShouldBe(0.05);
        reference.Inputs.Keys.ShouldBe(["tested", "template"]);
    }

    [Fact]
    public void In_PrecisionThatIsNotThere_SaysWhatIs() =>
        Should.Throw<InputException>(() => ModelPackageReader.Read(package.Path).In("int8")).Text.English.ShouldContain("the package has no int8 model, only fp32");

    [Fact]
    public void Read_AlternativeDamaged_IsRefused()
    {
        AddAlternative();
        File.AppendAllText(package.File(ModelPackageFolder.AlternativeName), "x");

        Refusal().ShouldContain("SHA-256");
    }

    [Fact]
    public void Read_AlternativeMissing_IsRefused()
    {
        AddAlternative();
        File.Delete(package.File(ModelPackageFolder.AlternativeName));

        Refusal().ShouldContain("alternatives[0].file in manifest.json names it");
    }

    [Theory]
    [InlineData("precision", "fp32", "alternatives[0].precision is \"fp32\"; it must occur only once")]
    [InlineData("precision", "fp16", "alternatives[0].precision is \"fp16\"")]
    [InlineData("sha256", "abc", "alternatives[0].sha256 is \"abc\"")]
    [InlineData("file", "../model.onnx", "alternatives[0].file is \"../model.onnx\"")]
    [InlineData("reference", "none", "alternatives[0].reference")]
    public void Read_AlternativeWithAWrongValue_NamesIt(string key, string value, string expected)
    {
        AddAlternative()[key] = value;
        package.Save();

        Refusal().ShouldContain(expected);
    }

    [Fact]
    public void Resolve_PathWithPrecision_TakesThat()
    {
        AddAlternative();

        new ModelLibrary(package.Path).Resolve(package.Path + ":int8").Manifest.Model.Precision.ShouldBe("int8");
        new ModelLibrary(package.Path).Resolve(package.Path).Manifest.Model.Precision.ShouldBe("fp32");
    }

    [Theory]
    [InlineData("substrate-compare:int8", "substrate-compare", "int8")]
    [InlineData("substrate-compare@1.0.0:fp32", "substrate-compare@1.0.0", "fp32")]
    [InlineData("substrate-compare", "substrate-compare", null)]
    [InlineData("a:b", "a:b", null)]
    [InlineData("C:/models:old", "C:/models:old", null)]
    [InlineData(":int8", "", "int8")]
    [InlineData("", "", null)]
    public void Parse_Text_TakesOnlyAPrecisionApart(string text, string place, string? precision) => ModelChoice.Parse(text).ShouldBe(new ModelChoice(place, precision));

    [Fact]
    public void Parse_FolderWhoseNameEndsLikeAPrecision_IsAPath()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("mine:int8");
        Directory.CreateDirectory(path);

        ModelChoice.Parse(path).ShouldBe(new ModelChoice(path, null));
    }

    private JsonObject AddAlternative()
    {
        var alternative = package.AddAlternative([1, 2, 3]);
        package.Save();
        return alternative;
    }

    private string Refusal() => Should.Throw<InputException>(() => ModelPackageReader.Read(package.Path)).Text.English;
}
