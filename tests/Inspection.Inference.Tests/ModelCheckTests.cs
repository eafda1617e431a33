using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TestKit.Onnx;

namespace Inspection.Inference.Tests;

public sealed class ModelCheckTests : IDisposable
{
    private readonly ModelPackageFolder package = new();
    private readonly ModelCheck check = new(new ModelOpener(new PgmReader()), TimeProvider.System);

    public void Dispose() => package.Dispose();

    [Fact]
    public void Check_GoodPackage_SaysAllOfItInOneLine()
    {
        var result = check.Check(package.Path);

        result.ExitCode.ShouldBe(0);
        var digest = package.At("model", "sha256").GetValue<string>()[..12];
        result.Line.English.ShouldMatch(
            $"^OK: painted-pair 1\\.0\\.0, labels open, short, input 64×64, sha256 {digest}, the reference case agrees, loaded in \\d+ ms\\.$");
        result.Line.Korean.ShouldStartWith("정상: painted-pair 1.0.0");
    }

    [Fact]
    public void Check_ManifestItself_MeansItsPackage() => check.Check(package.ManifestFile).Accepted.ShouldBeTrue();

    [Fact]
    public void Check_WrongDigest_ExitsWith2()
    {
        File.AppendAllText(package.File(ModelPackageFolder.ModelName), " ");

        var result = check.Check(package.Path);

        result.ExitCode.ShouldBe(2);
        result.Line.English.ShouldContain("SHA-256");
    }

    [Fact]
    public void Check_Alternative_AnswersItsOwnReferenceCase()
    {
        AddAlternative();

        check.Check(package.Path).Line.English.ShouldContain("int8 sha256");
        check.Check(package.Path + ":int8").Accepted.ShouldBeTrue();
    }

    [Fact]
    public void Check_AlternativeThatAnswersOtherwise_IsRefusedThoughTheModelIsRight()
    {
        AddAlternative()["reference"]?["expected"]?[0]?["score"]?.ReplaceWith(0.9);
        package.Save();

        check.Check(package.Path).Line.English.ShouldContain("expected open 0.9");
        check.Check(package.Path + ":fp32").Accepted.ShouldBeTrue();
    }

    private JsonObject AddAlternative()
    {
        var alternative = package.AddAlternative(PairModel.Create(scoreUnit: 1 / 232f).ToArray());
        alternative["reference"] = JsonNode.Parse("""
            {
              "expected": [ { "label": "open", "score": 0.828, "box": [10, 20, 20, 16] }, { "label": "short", "score": 0.552, "box": [40, 8, 16, 16] } ],
              "tolerance": { "score": 0.02, "boxPixels": 1 }
            }
            """);
        package.Save();
        return alternative;
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("/nowhere/at/all")]
    [InlineData("a\0b")]
    public void Check_AnyPath_GivesOneLine(string path)
    {
        var result = check.Check(path);

        result.ExitCode.ShouldBe(2);
        Regex.Count(result.Line.English, "\n").ShouldBe(0);
    }
}
