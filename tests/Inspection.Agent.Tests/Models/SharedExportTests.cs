using System.Text.Json.Nodes;
using Inspection.Contracts;
using TestKit;
using TestKit.Onnx;

namespace Inspection.Agent.Tests.Models;

/// <summary>Other people's exports, unchanged, on a picture with three bottles: each gives the answer that is known of it.</summary>
public class SharedExportTests
{
    private const string Frame = "video/bottle-detection_t5s.png";

    [SharedDataFact(Frame)]
    public void Yolov8_BareFile_FindsTheThreeBottles() => ShouldFindTheBottles(KnownFrame.Inspect(SharedData.Path("onnx", "yolov8n_int8.onnx")), "bottle");

    [SharedDataFact(Frame)]
    public void Yolox_UnderAManifest_FindsTheThreeBottles()
    {
        using var package = Yolox("""{ "scale": 1, "mean": [0], "std": [1] }""");

        ShouldFindTheBottles(KnownFrame.Inspect(package.Path), "label 39");
    }

    [SharedDataFact(Frame)]
    public void Yolox_OtherNormalisationThanTrained_FindsNothing()
    {
        using var package = Yolox("""{ "scale": 0.00392156862745098, "mean": [0.406, 0.456, 0.485], "std": [0.225, 0.224, 0.229] }""");

        KnownFrame.Inspect(package.Path).Detections.ShouldBeEmpty();
    }

    [SharedDataFact(Frame)]
    public void MobileNet_MiddleBottle_IsAWaterBottle()
    {
        using var package = Package("mobilenetv2_int8.onnx", $$"""
            {
              "inputs": [ {
                "layout": "NCHW", "color": "rgb", "resize": "stretch",
                "normalisation": { "scale": 0.00392156862745098, "mean": [0.485, 0.456, 0.406], "std": [0.229, 0.224, 0.225] }
              } ],
              "output": { "head": "classification", "options": { "activation": "softmax" } }, "labels": {{Labels(1000)}}, "threshold": 0.5
            }
            """);

        // As large as the model's input, with the bottle in the middle: nothing is resized.
        var result = KnownFrame.Inspect(package.Path, KnownFrame.Cut(204, 99, 428, 323));

        var found = result.Detections.ShouldHaveSingleItem();
        found.Label.ShouldBe("label 898");
        found.Score.ShouldBe(0.86, 0.03);
    }

    [SharedDataFact(Frame)]
    public void UltraLight_PictureWithoutFaces_FindsNone()
    {
        using var package = Package("ultralight_RFB-320.onnx", """
            {
              "inputs": [ { "layout": "NCHW", "color": "rgb", "resize": "stretch", "normalisation": { "scale": 1, "mean": [127], "std": [128] } } ],
              "output": {
                "head": "ssd", "tensors": { "scores": "scores", "boxes": "boxes" },
                "options": { "boxes": "corners", "coordinates": "normalised", "activation": "none", "background": 0 }
              },
              "labels": ["face"], "threshold": 0.7
            }
            """);

        var result = KnownFrame.Inspect(package.Path);

        result.Verdict.ShouldBe(Verdict.Ok);
    }

    [SharedDataFact("onnx/wechat_qrcode_detect.onnx")]
    public void WeChat_ForeignOperators_IsRefusedByName() =>
        Should.Throw<InputException>(() => KnownFrame.Inspect(SharedData.Path("onnx", "wechat_qrcode_detect.onnx"))).Text.English.ShouldContain("has no operator PriorBox");

    private static ExportFolder Yolox(string normalisation) => Package("yolox_nano.onnx", $$"""
        {
          "inputs": [ { "layout": "NCHW", "color": "bgr", "resize": "letterbox-top-left", "padValue": 114, "normalisation": {{normalisation}} } ],
          "output": { "head": "yolox" }, "labels": {{Labels(80)}}, "threshold": 0.3
        }
        """);

    private static ExportFolder Package(string model, string manifest)
    {
        var json = JsonNode.Parse(manifest)?.AsObject() ?? [];
        json["manifestVersion"] = 1;
        return new ExportFolder(File.ReadAllBytes(SharedData.Path("onnx", model)), json.ToJsonString());
    }

    private static string Labels(int count) => $"[{string.Join(", ", Enumerable.Range(0, count).Select(static index => $"\"label {index}\""))}]";

    private static void ShouldFindTheBottles(ResultMessage result, string label)
    {
        result.Detections.Select(static found => found.Label).ShouldBe([label, label, label]);
        result.Detections.ShouldAllBe(static found => found.Score > 0.8 && found.Score < 0.97);
        foreach (var (found, known) in result.Detections.OrderBy(static found => found.Box[0]).Zip(KnownFrame.Bottles))
        {
            double[] edges = [found.Box[0], found.Box[1], found.Box[0] + found.Box[2], found.Box[1] + found.Box[3]];
            edges.Zip(known).Max(static edge => Math.Abs(edge.First - edge.Second)).ShouldBeLessThan(12);
        }
    }
}
