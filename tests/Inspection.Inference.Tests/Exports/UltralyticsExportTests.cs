using Inspection.Inference.Tests.Heads;
using TestKit.Onnx;

namespace Inspection.Inference.Tests.Exports;

/// <summary>Bare ONNX files with the metadata that Ultralytics and YOLOv5 write.</summary>
public sealed class UltralyticsExportTests
{
    private const string Names = "{0: 'scratch', 1: \"driver's dent\"}";

    [Fact]
    public void Open_DetectChannelsFirst_IsYolov8()
    {
        using var run = Run(Detect([1, 6, 8], Row(6, 8, 20, 20, 10, 10, 0.1f, 0.9f)));

        run.Found[0].ShouldBe(1, 0.9, 15, 15, 25, 25);
        var manifest = run.Engine.Model.Manifest;
        manifest.Output.Head.ShouldBe("yolov8");
        manifest.Labels.Select(static label => (label.Id, label.Threshold)).ShouldBe([("scratch", 0.25), ("driver's dent", 0.25)]);
        (manifest.Inputs[0].Color, manifest.Inputs[0].Resize, manifest.Inputs[0].PadValue).ShouldBe(("rgb", "letterbox", 114));
        manifest.Inputs[0].Normalisation.Scale.ShouldBe(1 / 255.0);
    }

    [Theory]
    [InlineData("end2end", "True")]
    [InlineData("args", "{'batch': 1, 'nms': True}")]
    [InlineData("version", "8.3.0")]
    public void Open_DetectRowsOfSix_IsEndToEnd(string key, string value)
    {
        using var run = Run(Detect([1, 3, 6], [1, 2, 30, 40, 0.8f, 1, .. new float[12]]).Says(key, value));

        run.Found.ShouldHaveSingleItem().ShouldBe(1, 0.8, 1, 2, 30, 40);
    }

    [Fact]
    public void Open_DetectRowsOfLabels_IsRtDetrStretched()
    {
        var model = HeadRun.Model().Gives("output0", [1, 8, 7], [0.5f, 0.5f, 0.5f, 0.5f, 0.1f, 0.8f, 0, .. new float[49]])
            .Says("stride", "32").Says("task", "detect").Says("names", "{0: 'a', 1: 'b', 2: 'c'}");
        using var run = Run(model);

        run.Found[0].ShouldBe(1, 0.8, 16, 16, 48, 48);
        run.Engine.Model.Manifest.Inputs[0].Resize.ShouldBe("stretch");
    }

    [Fact]
    public void Open_Segment_HasMasks()
    {
        var model = Says(HeadRun.Model().Gives("output0", [1, 8, 9], Row(8, 9, 32, 32, 32, 32, 0.9f, 0, 1, 0)).Gives("output1", [1, 2, 16, 16], [.. Enumerable.Repeat(1f, 512)]), "segment");
        using var run = Run(model);

        run.Engine.Model.Manifest.Output.Head.ShouldBe("yolov8-segment");
        run.Mask(0).Lines.ShouldAllBe(static line => line == "########");
    }

    [Fact]
    public void Open_Classify_IsCutFromTheMiddle()
    {
        using var run = Run(Says(HeadRun.Model().Gives("output0", [1, 2], [0.2f, 0.8f]), "classify"));

        run.Found[0].ShouldBe(1, 0.8, 0, 0, 64, 64);
        run.Engine.Model.Manifest.Inputs[0].Resize.ShouldBe("crop");
    }

    [Fact]
    public void Open_NoTaskAndRowsWithObjectness_IsYolov5()
    {
        var model = HeadRun.Model().Gives("output0", [1, 252, 7], [20, 30, 10, 20, 0.9f, 0.1f, 0.8f, .. new float[251 * 7]]).Says("stride", "32").Says("names", Names);
        using var run = Run(model);

        run.Found.ShouldHaveSingleItem().ShouldBe(1, 0.72, 15, 20, 25, 40);
        run.Engine.Model.Manifest.Output.Head.ShouldBe("yolov5");
    }

    [Fact]
    public void Open_OpenAxes_TakeTheSizeThatTheFileSays()
    {
        var model = new FixedModel("images", OnnxElement.Real, -1, 3, -1, -1).Gives("output0", OnnxElement.Real, [-1, 6, -1], [1, 6, 8], Row(6, 8, 20, 20, 10, 10, 0.1f, 0.9f));
        using var run = Run(Says(model, "detect").Says("imgsz", "[96, 64]"));

        (run.Engine.InputWidth, run.Engine.InputHeight).ShouldBe((64, 96));
        run.Found.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("pose")]
    [InlineData("obb")]
    public void Open_OtherTask_IsRefusedByItsName(string task) =>
        HeadRun.Refusal(Says(HeadRun.Model().Gives("output0", [1, 56, 8], new float[448]), task), "").English.ShouldContain($"is of task \"{task}\"; the kit runs detect, segment and classify");

    [Fact]
    public void Open_SizeThatTheStrideDoesNotDivide_IsRefused()
    {
        var model = new FixedModel("images", OnnxElement.Real, 1, 3, 60, 64).Gives("output0", [1, 6, 8], new float[48]);

        HeadRun.Refusal(Says(model, "detect"), "").English.ShouldContain("the input is 64×60, but the file says stride 32");
    }

    [Fact]
    public void Open_ShapeOfNoKnownOutput_AsksForAManifest()
    {
        var text = HeadRun.Refusal(Detect([1, 9, 8], new float[72]), "").English;

        text.ShouldContain("is a bare ONNX file; a package folder with manifest.json beside it is needed");
        text.ShouldContain("output  output0: float32 [1, 9, 8]");
        text.ShouldContain("says    task = detect");
    }

    [Fact]
    public void Open_ManifestBesideIt_OnlyOverridesWhatItSays()
    {
        const string Manifest = """{ "manifestVersion": 1, "threshold": 0.6, "inputs": [ { "resize": "stretch" } ], "output": { "options": { "nmsIou": 0.7 } } }""";
        using var run = new HeadRun(Detect([1, 6, 8], Row(6, 8, 20, 20, 10, 10, 0.1f, 0.9f)), Manifest);

        var manifest = run.Engine.Model.Manifest;
        (manifest.Labels[0].Threshold, manifest.Inputs[0].Resize, manifest.Inputs[0].PadValue).ShouldBe((0.6, "stretch", 114));
        run.Found[0].ShouldBe(1, 0.9, 15, 15, 25, 25);
    }

    [Fact]
    public void Open_ManifestWithOtherNames_IsRefusedSayingBoth() =>
        HeadRun.Refusal(Detect([1, 6, 8], new float[48]), """{ "manifestVersion": 1, "labels": ["scratch", "hole"] }""")
            .English.ShouldContain("the labels are scratch, driver's dent, but manifest.json says scratch, hole");

    private static HeadRun Run(FixedModel model) => new(model, "");

    private static FixedModel Detect(int[] shape, float[] values) => Says(HeadRun.Model().Gives("output0", shape, values), "detect");

    private static FixedModel Says(FixedModel model, string task) => model.Says("stride", "32").Says("task", task).Says("names", Names);

    /// <summary>Channels first, with one box that is not zero.</summary>
    private static float[] Row(int channels, int boxes, params float[] values)
    {
        var raw = new float[channels * boxes];
        for (var channel = 0; channel < channels; channel++)
            raw[channel * boxes] = values[channel];
        return raw;
    }
}
