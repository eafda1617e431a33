using Inspection.Inference.Tests.Heads;
using TestKit.Onnx;

namespace Inspection.Inference.Tests.Sessions;

/// <summary>Files that no runtime should be given, each refused in plain words of both languages.</summary>
public sealed class HostileFileTests
{
    private static readonly string Manifest = ExportFolder.Manifest("""{ "head": "yolov8" }""", 0.5, "a", "b");

    [Fact]
    public void Open_DataOutsideTheFile_IsRefusedByItsPlace() =>
        Refusal(Good().Writer.Outside("weights", 4, "../../weights.bin").ToArray()).ShouldContain("the data of \"weights\" lies outside the file, in \"../../weights.bin\"");

    [Fact]
    public void Open_TwoGigabytesOfInput_IsRefusedBeforeAnyIsTaken() =>
        Refusal(new FixedModel("images", OnnxElement.Real, 1, 3, 16384, 16384).Gives("out", [1, 6, 8], new float[48]).ToArray())
            .ShouldContain("\"images\" is declared as [1, 3, 16384, 16384], more than 1024 MB");

    [Fact]
    public void Open_TwoGigabytesOfOutput_IsRefused() =>
        Refusal(HeadRun.Model().Gives("out", OnnxElement.Real, [1, 600_000, 1000], [1, 6, 8], new float[48]).ToArray())
            .ShouldContain("\"out\" is declared as [1, 600000, 1000]");

    [Fact]
    public void Open_ConstantWithNothingBehindIt_IsDamaged() =>
        Refusal(Good().Writer.Constant("weights", [1 << 29], [1]).ToArray()).ShouldContain("the constant \"weights\" says that it is [536870912], but the file holds less");

    [Fact]
    public void Open_Text_IsNoModel() => Refusal("This is no model at all."u8.ToArray()).ShouldContain("is not an ONNX model, or a damaged one");

    [Theory]
    [InlineData(40)]
    [InlineData(100)]
    public void Open_CutShort_IsDamaged(int bytes) => Refusal(Good().ToArray()[..bytes]).ShouldContain("is not an ONNX model, or a damaged one");

    [Fact]
    public void Open_EmptyFile_IsRefused() => Refusal([]).ShouldContain("the file is empty");

    [Fact]
    public void Open_UnknownOperator_IsNamed() =>
        Refusal(Good().Writer.Node("DetectionOutput", ["images"], "other").ToArray()).ShouldContain("has no operator DetectionOutput");

    [Fact]
    public void Open_BareTruncatedFile_IsDamagedToo()
    {
        using var folder = new ExportFolder(Good().ToArray()[..200]);

        new ModelCheck(new ModelOpener(new PgmReader()), TimeProvider.System).Check(folder.ModelFile).Line.English.ShouldContain("is not an ONNX model");
    }

    [Theory]
    [InlineData("uint8", "input \"images\" is float32 [1, 3, 64, 64], but manifest.json says uint8 [1, 3, 64, 64]")]
    [InlineData("float16", "but manifest.json says float16 [1, 3, 64, 64]")]
    public void Open_ManifestWithAnotherType_IsRefusedSayingBoth(string type, string words) =>
        Refusal(Good().ToArray(), Manifest.Replace("\"layout\"", $"\"type\":\"{type}\",\"layout\"")).ShouldContain(words);

    [Fact]
    public void Open_ManifestWithAnotherSize_IsRefusedSayingBoth() =>
        Refusal(Good().ToArray(), Manifest.Replace("\"layout\"", "\"shape\":[1,3,32,32],\"layout\"")).ShouldContain("is float32 [1, 3, 64, 64], but manifest.json says float32 [1, 3, 32, 32]");

    [Fact]
    public void Open_GreyForThreeChannels_IsRefused() =>
        Refusal(Good().ToArray(), Manifest.Replace("\"rgb\"", "\"grey\"")).ShouldContain("inputs[0].shape is [1, 3, 64, 64]; it must be [1, 1, height, width]");

    [Fact]
    public void Open_OutputThatIsNotThere_IsRefusedSayingBoth() =>
        Refusal(Good().ToArray(), Manifest.Replace("\"head\"", "\"name\":\"boxes\",\"head\"")).ShouldContain("the outputs are out, but manifest.json says boxes");

    private static FixedModel Good() => HeadRun.Model().Gives("out", [1, 6, 8], new float[48]);

    private static string Refusal(byte[] model, string? manifest = null)
    {
        using var folder = new ExportFolder(model, manifest ?? Manifest);
        var line = new ModelCheck(new ModelOpener(new PgmReader()), TimeProvider.System).Check(folder.Path);
        line.ExitCode.ShouldBe(2);
        line.Line.Korean.ShouldNotBe(line.Line.English);
        return line.Line.English;
    }
}
