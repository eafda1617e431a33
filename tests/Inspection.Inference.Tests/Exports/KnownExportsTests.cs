using Inspection.Inference.Exports;
using Inspection.Inference.Tests.Heads;
using Inspection.Models.Onnx;
using TestKit.Onnx;

namespace Inspection.Inference.Tests.Exports;

/// <summary>What a person is told about a file that does not describe itself.</summary>
public sealed class KnownExportsTests
{
    public static TheoryData<string, int[][]> Shapes => new()
    {
        { "yolov8", [[1, 6, 84]] },
        { "yolov5", [[1, 252, 7]] },
        { "yolox", [[1, 84, 7]] },
        { "yolo-end2end", [[1, 300, 6]] },
        { "detr", [[1, 300, 2], [1, 300, 4]] },
        { "ssd", [[1, 84, 3], [1, 84, 4]] },
        { "nanodet", [[1, 85, 34]] },
        { "nanodet", [[1, 84, 34]] },
        { "fastestdet", [[1, 7, 4, 4]] },
        { "centernet", [[1, 3, 16, 16], [1, 2, 16, 16], [1, 2, 16, 16]] },
        { "classification", [[1, 3]] },
        { "segmentation", [[1, 3, 64, 64]] },
        { "anomalib", [[1, 1, 64, 64]] },
        { "yolov8-segment", [[1, 38, 84], [1, 32, 16, 16]] },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Candidates_ShapesOfAHead_NameItAmongOthers(string head, int[][] shapes) => new KnownExports().Candidates(File(shapes)).ShouldContain(head);

    [Fact]
    public void Candidates_RowsOfAnotherGrid_AreNotNamed() => new KnownExports().Candidates(File([[1, 3549, 85]])).ShouldBeEmpty();

    [Fact]
    public void Candidates_ShapeOfNoHead_AreNone() => new KnownExports().Candidates(File([[1, 2, 3, 4, 5]])).ShouldBeEmpty();

    [Fact]
    public void Open_NothingSaid_TheExampleIsAWholeManifest()
    {
        // yolov8 comes first among the candidates.
        var model = HeadRun.Model().Gives("out", [1, 6, 8], new float[48]);

        var text = HeadRun.Refusal(model, """{ "manifestVersion": 1 }""").English;

        text.ShouldContain("the key output is missing");
        text.ShouldContain("the choice is yours): yolov8");
        text.ShouldContain("input   images: float32 [1, 3, 64, 64]");
        using var run = new HeadRun(model, text[text.IndexOf("{\n", StringComparison.Ordinal)..]);
        run.Engine.Model.Labels.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("layout", "inputs[0].layout")]
    [InlineData("color", "inputs[0].color")]
    [InlineData("normalisation", "inputs[0].normalisation")]
    [InlineData("resize", "inputs[0].resize")]
    public void Open_KeyOfTheInputMissing_IsNamedWithAnExample(string key, string path)
    {
        var manifest = System.Text.Json.Nodes.JsonNode.Parse(ExportFolder.Manifest("""{ "head": "yolov8" }""", 0.5, "a", "b"))?.AsObject() ?? [];
        manifest["inputs"]?[0]?.AsObject().Remove(key);

        var text = HeadRun.Refusal(HeadRun.Model().Gives("out", [1, 6, 8], new float[48]), manifest.ToJsonString());

        text.English.ShouldContain($"the key {path} is missing, and the ONNX file does not say it");
        text.Korean.ShouldContain($"{path} 항목이 없고");
        text.English.ShouldContain($"\"{key}\":");
    }

    [Fact]
    public void Open_ThresholdMissing_IsNamed() =>
        HeadRun.Refusal(
            HeadRun.Model().Gives("out", [1, 6, 8], new float[48]), ExportFolder.Manifest("""{ "head": "yolov8" }""", 0.5, "a", "b").Replace("\"threshold\"", "\"other\""))
            .English.ShouldContain("the key threshold is missing");

    [Fact]
    public void Open_OpenSize_MustBeSaid() =>
        HeadRun.Refusal(
            new FixedModel("images", OnnxElement.Real, 1, 3, -1, -1).Gives("out", [1, 6, 8], new float[48]), ExportFolder.Manifest("""{ "head": "yolov8" }""", 0.5, "a", "b"))
            .English.ShouldContain("the key inputs[0].shape is missing");

    [Fact]
    public void Open_LabelsInATextFile_AreReadAndThoseThatOccurTwiceToldApart()
    {
        var manifest = ExportFolder.Manifest("""{ "head": "yolov8" }""", 0.5, "LIST").Replace("[\"LIST\"]", "\"labels.txt\"");
        using var folder = new ExportFolder(HeadRun.Model().Gives("out", [1, 6, 8], new float[48]).ToArray(), manifest);
        System.IO.File.WriteAllText(folder.File("labels.txt"), "crane\nCrane\n");

        using var engine = new ModelOpener(new PgmReader()).Open(folder.Path);

        engine.Model.Labels.Select(static label => (label.Id, label.Ko, label.Threshold)).ShouldBe([("crane", "crane", 0.5), ("Crane #1", "Crane #1", 0.5)]);
    }

    [Fact]
    public void Open_DigestGivenThatIsNotTheFiles_IsRefused() =>
        HeadRun.Refusal(
            HeadRun.Model().Gives("out", [1, 6, 8], new float[48]),
            ExportFolder.Manifest("""{ "head": "yolov8" }""", 0.5, "a", "b").Replace("\"manifestVersion\"", $"\"model\":{{\"sha256\":\"{new string('0', 64)}\"}},\"manifestVersion\""))
            .English.ShouldContain("the SHA-256 digest begins with");

    [Fact]
    public void Open_UnknownHead_NamesThoseThereAre()
    {
        var text = HeadRun.Refusal(HeadRun.Model().Gives("out", [1, 6, 8], new float[48]), ExportFolder.Manifest("""{ "head": "yolo9000" }""", 0.5, "a", "b")).English;

        text.ShouldContain("output.head is \"yolo9000\"; it must be one of \"boxes\", \"yolov8\"");
        text.ShouldContain("\"anomalib\"");
    }

    private static OnnxFile File(int[][] shapes) => new(
        [new OnnxTensor("images", "float32", [1, 3, 64, 64])], [.. shapes.Select(static (shape, index) => new OnnxTensor($"output{index}", "float32", shape))],
        new Dictionary<string, string>(), false);
}
