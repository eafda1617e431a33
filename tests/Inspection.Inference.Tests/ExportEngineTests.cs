using Inspection.Core.Frames;
using Inspection.Core.Inference;
using Inspection.Inference.Tests.Heads;
using Inspection.Models;
using TestKit.Onnx;

namespace Inspection.Inference.Tests;

/// <summary>Frames on their way into models of other people, and answers that are none.</summary>
public sealed class ExportEngineTests
{
    [Theory]
    [InlineData("rgb", "NCHW", OnnxElement.Real)]
    [InlineData("bgr", "NCHW", OnnxElement.Real)]
    [InlineData("rgb", "NHWC", OnnxElement.Real)]
    [InlineData("grey", "NCHW", OnnxElement.Real)]
    [InlineData("rgb", "NCHW", OnnxElement.Byte)]
    [InlineData("bgr", "NHWC", OnnxElement.Byte)]
    [InlineData("rgb", "NHWC", OnnxElement.Half)]
    public void Fill_EachKindOfInput_HoldsThePixel(string color, string layout, OnnxElement type)
    {
        var channels = color == "grey" ? 1 : 3;
        int[] shape = layout == "NCHW" ? [1, channels, 2, 2] : [1, 2, 2, channels];
        var model = new FixedModel("images", type, shape);
        // Classification of the pixels themselves: the graph gives back its input.
        model.Writer.Constant("flat", 1L, -1L).Constant("divisor", 1024f)
            .Node("Cast", ["images"], "numbers", integers: ("to", (long)OnnxElement.Real))
            .Node("Reshape", ["numbers", "flat"], "row").Node("Div", ["row", "divisor"], "scores")
            .Output("scores", OnnxElement.Real, 1, 4 * channels);
        var manifest = ExportFolder.Manifest(
            """{ "head": "classification", "options": { "activation": "none" } }""", 0.5, [.. Enumerable.Range(0, 4 * channels).Select(static index => $"{index}")])
            .Replace("\"NCHW\"", $"\"{layout}\"").Replace("\"rgb\"", $"\"{color}\"");
        using var folder = new ExportFolder(model.ToArray(), manifest);
        using var engine = new ModelOpener(new PgmReader()).Open(folder.Path);
        using var frame = Frame.Rent(default, PixelFormat.Bgr24, 2, 2);
        frame.Pixels.Clear();
        // One blue-green pixel, the second of the first row.
        (frame.Pixels[3], frame.Pixels[4]) = (200, 100);

        engine.Fill(frame);
        engine.Run();
        var found = new Detection[5];
        var count = engine.Decode(found);

        var blue = layout == "NHWC" ? 3 + (color == "rgb" ? 2 : 0) : color == "rgb" ? 2 * 4 + 1 : 1;
        var green = layout == "NHWC" ? 3 + 1 : 4 + 1;
        var expected = color == "grey" ? [(1, 81f)] : ((int, float)[])[(blue, 200), (green, 100)];
        found[..count].Where(static item => item.Score > 0).Select(static item => (item.Label, MathF.Round(item.Score * 1024))).ShouldBe(expected);
    }

    [Fact]
    public void Decode_OutputThatIsNoNumber_IsRefusedInBothLanguages()
    {
        using var run = new HeadRun(HeadRun.Model().Spoil("out", [1, 6, 1], [20, 20, 10, 10, 0, 0.9f]), ExportFolder.Manifest("""{ "head": "yolov8" }""", 0.5, "a", "b"));
        run.Found.ShouldHaveSingleItem();
        using var black = Frame.Rent(default, PixelFormat.Grey8, 8, 8);
        black.Pixels.Clear();

        run.Engine.Fill(black);
        var text = Should.Throw<InferenceException>(run.Run).Text;

        text.English.ShouldBe("The model's output \"out\" holds values that are no numbers (NaN or infinite).");
        text.Korean.ShouldContain("숫자가 아닌 값");
    }

    [Fact]
    public void Open_OwnModel_TakesNoFrames()
    {
        using var package = new ModelPackageFolder();
        using IInferenceEngine engine = OnnxInferenceEngine.Open(ModelPackageReader.Read(package.Path));
        using var frame = Frame.Rent(default, PixelFormat.Grey8, 8, 8);

        engine.TakesFrames.ShouldBeFalse();
        Should.Throw<NotSupportedException>(() => engine.Fill(frame));
    }

    [Fact]
    public void Open_ReferenceCaseOfAnExport_IsHeldToo()
    {
        var manifest = ExportFolder.Manifest("""{ "head": "yolov8" }""", 0.5, "a", "b");
        var withCase = manifest[..^1] + """
            , "reference": {
                "inputs": { "tested": "reference.pgm" }, "expected": [ { "label": "b", "score": 0.9, "box": [15, 15, 10, 10] } ],
                "tolerance": { "score": 0.02, "boxPixels": 1 } } }
            """;
        using var folder = new ExportFolder(HeadRun.Model().Gives("out", [1, 6, 1], [20, 20, 10, 10, 0, 0.9f]).ToArray(), withCase);
        File.WriteAllBytes(folder.File("reference.pgm"), [.. "P5\n64 64\n255\n"u8, .. new byte[64 * 64]]);
        var check = new ModelCheck(new ModelOpener(new PgmReader()), TimeProvider.System);

        check.Check(folder.Path).Line.English.ShouldContain("the reference case agrees");
        File.WriteAllText(folder.File("manifest.json"), withCase.Replace("0.9,", "0.8,"));
        check.Check(folder.Path).Line.English.ShouldContain("the reference case disagrees");
    }
}
