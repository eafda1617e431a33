using System.Text.Json.Nodes;
using Inspection.Contracts;
using TestKit.Onnx;

namespace Inspection.Models.Tests.Reading;

/// <summary>Manifests of the right types whose values are wrong: each refused by key, value and what would be right, in both languages.</summary>
public sealed class ManifestRulesTests : IDisposable
{
    private readonly ModelPackageFolder package = new();

    public void Dispose() => package.Dispose();

    [Theory]
    [InlineData("name", "\"Substrate Compare\"", "be lower-case letters")]
    [InlineData("name", "\"../x\"", "be lower-case letters")]
    [InlineData("version", "\"1.0\"", "be a semantic version")]
    [InlineData("version", "\"01.0.0\"", "be a semantic version")]
    [InlineData("title.en", "\"\"", "not be blank")]
    [InlineData("title.ko", "\" \"", "not be blank")]
    [InlineData("license", "\"\"", "not be blank")]
    [InlineData("model.file", "\"\"", "not be blank")]
    [InlineData("model.sha256", "\"ABC\"", "be 64 lower-case hexadecimal digits")]
    [InlineData("model.precision", "\"fp16\"", "be one of \"fp32\", \"int8\"")]
    [InlineData("inputs[0].name", "\"\"", "not be blank")]
    [InlineData("inputs[1].name", "\"tested\"", "occur only once")]
    [InlineData("inputs[0].role", "\"golden\"", "be one of \"tested\", \"template\", \"pair\"")]
    [InlineData("inputs[0].type", "\"float32\"", "be \"uint8\"")]
    [InlineData("inputs[0].layout", "\"NHWC\"", "be one of \"NCHW\", \"patches4\"")]
    [InlineData("inputs[0].shape", "[1, 3, 64, 64]", "be [1, 1, height, width]")]
    [InlineData("inputs[0].shape", "[1, 1, 64]", "be [1, 1, height, width]")]
    [InlineData("inputs[0].shape", "[1, 1, -1, 64]", "be [1, 1, height, width]")]
    [InlineData("inputs[0].shape", "[1, 1, 64, 1000000]", "be [1, 1, height, width]")]
    [InlineData("inputs[1].shape", "[1, 1, 32, 32]", "be [1, 1, 64, 64], as the first input")]
    [InlineData("inputs[0].color", "\"bgr\"", "be \"grey\"")]
    [InlineData("inputs[0].resize", "\"stretch\"", "be \"letterbox\"")]
    [InlineData("inputs[0].padValue", "256", "be from 0 to 255")]
    [InlineData("inputs[0].padValue", "-1", "be from 0 to 255")]
    [InlineData("inputs[0].normalisation.scale", "0.5", "be scale 1, mean [0], std [1]")]
    [InlineData("inputs[0].normalisation.mean", "[0, 0]", "be scale 1, mean [0], std [1]")]
    [InlineData("inputs[1].normalisation.std", "[2]", "be scale 1, mean [0], std [1]")]
    [InlineData("output.name", "\"\"", "not be blank")]
    [InlineData("output.head", "\"yolo\"", "be \"boxes\"")]
    [InlineData("output.shape", "[1, 8, 7]", "be [1, rows, 6]")]
    [InlineData("output.shape", "[1, 0, 6]", "be [1, rows, 6]")]
    [InlineData("output.columns", "[\"x1\"]", "be [x1, y1, x2, y2, score, label]")]
    [InlineData("labels", "[]", "hold at least one entry")]
    [InlineData("labels[0].id", "\"\"", "not be blank")]
    [InlineData("labels[0].en", "\"\"", "not be blank")]
    [InlineData("labels[1].ko", "\"\"", "not be blank")]
    [InlineData("labels[1].id", "\"Open\"", "occur only once")]
    [InlineData("labels[0].threshold", "1.5", "be from 0 to 1")]
    [InlineData("labels[0].threshold", "-0.1", "be from 0 to 1")]
    [InlineData("reference.expected", "[]", "hold at least one detection")]
    [InlineData("reference.expected[0].label", "\"spur\"", "be one of \"open\", \"short\"")]
    [InlineData("reference.expected[0].score", "2", "be from 0 to 1")]
    [InlineData("reference.expected[0].score", "0.1", "be at least the label's threshold, 0.3")]
    [InlineData("reference.expected[0].box", "[1, 2, 3]", "be [x, y, width, height]")]
    [InlineData("reference.expected[0].box", "[1, 2, 0, 4]", "be [x, y, width, height]")]
    [InlineData("reference.tolerance.score", "-1", "be from 0 to 0.2")]
    [InlineData("reference.tolerance.score", "0.5", "be from 0 to 0.2")]
    [InlineData("reference.tolerance.boxPixels", "-1", "be from 0 to 16")]
    [InlineData("reference.tolerance.boxPixels", "100", "be from 0 to 16")]
    [InlineData("training.script", "\"\"", "not be blank")]
    [InlineData("training.trainedAt", "\"yesterday\"", "be an ISO 8601 date")]
    [InlineData("training.trainedAt", "\"2026-13-01\"", "be an ISO 8601 date")]
    [InlineData("training.data[0].name", "\"\"", "not be blank")]
    [InlineData("training.data[0].source", "\"\"", "not be blank")]
    [InlineData("training.data[0].terms", "\"\"", "not be blank")]
    [InlineData("training.data[0].images", "-5", "be 0 or more")]
    [InlineData("training.data[0].use", "\"testing\"", "be one of \"training\", \"validation\", \"both\"")]
    [InlineData("measured[0].data", "\"\"", "not be blank")]
    [InlineData("measured[0].images", "-1", "be 0 or more")]
    [InlineData("measured[0].map50", "97.3", "be from 0 to 1")]
    [InlineData("measured[0].map33", "2", "be from 0 to 1")]
    [InlineData("measured[0].deeppcbAp", "2", "be from 0 to 1")]
    [InlineData("measured[0].deeppcbF", "2", "be from 0 to 1")]
    public void Read_WrongValue_NamesKeyValueAndWhatIsRight(string key, string json, string right)
    {
        ManifestFileTests.Set(package.Manifest, key, JsonNode.Parse(json));
        package.Save();

        var text = Should.Throw<InputException>(() => ModelPackageReader.Read(package.Path)).Text;

        text.English.ShouldStartWith($"{package.ManifestFile}: {key} is ");
        text.English.ShouldContain($"; it must {right}");
        text.Korean.ShouldStartWith($"{package.ManifestFile}: {key} 값이 ");
    }

    [Fact]
    public void Read_CompareWithoutTemplate_NamesTheRolesNeeded()
    {
        package.At("inputs").AsArray().RemoveAt(1);

        Refusal().ShouldEndWith("inputs[].role is [\"tested\"]; it must be tested, template, each once, for task \"compare\".");
    }

    [Fact]
    public void Read_CompareWithTwoTested_IsRefused()
    {
        package.At("inputs", 1)["role"] = "tested";

        Refusal().ShouldContain("inputs[].role is [\"tested\", \"tested\"]");
    }

    [Fact]
    public void Read_PairInPatches_SaysTheSizeOfItsImages()
    {
        package.UsePatches();
        package.Save();

        var input = ModelPackageReader.Read(package.Path).Manifest.Inputs.ShouldHaveSingleItem();

        (input.ImageWidth, input.ImageHeight).ShouldBe((64, 64));
    }

    [Theory]
    [InlineData("layout", "\"NCHW\"", "it must be \"patches4\"")]
    [InlineData("shape", "[1, 16, 16, 16]", "it must be [1, height / 4, width / 4, 64]")]
    public void Read_PairOtherwise_IsRefused(string key, string json, string right)
    {
        package.UsePatches();
        package.At("inputs", 0)[key] = JsonNode.Parse(json);

        Refusal().ShouldContain(right);
    }

    [Fact]
    public void Read_DetectWithTemplate_NamesTheRolesNeeded()
    {
        package.Manifest["task"] = "detect";

        Refusal().ShouldContain("it must be tested, each once, for task \"detect\"");
    }

    [Fact]
    public void Read_ReferenceWithoutTemplate_IsRefused()
    {
        package.At("reference", "inputs").AsObject().Remove("template");

        Refusal().ShouldContain("reference.inputs is [\"tested\"]; it must be tested, template");
    }

    [Theory]
    [InlineData("2026-11-21T08:00:00Z")]
    [InlineData("2026-11-21T08:00:00+09:00")]
    public void Read_DateWithTime_IsAccepted(string date)
    {
        package.At("training")["trainedAt"] = date;
        package.Save();

        Should.NotThrow(() => ModelPackageReader.Read(package.Path));
    }

    private string Refusal()
    {
        package.Save();
        return Should.Throw<InputException>(() => ModelPackageReader.Read(package.Path)).Text.English;
    }
}
