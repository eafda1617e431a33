using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Inspection.Contracts;
using Inspection.Inference.Sessions;
using Inspection.Models;
using Inspection.Models.Onnx;

namespace Inspection.Inference.Exports;

/// <summary>
/// Files that Ultralytics or YOLOv5 exported: the metadata properties <c>names</c>, <c>stride</c>, <c>task</c>, <c>imgsz</c>, <c>args</c> say all that is
/// needed. The pixels are always RGB, 0–1, channels first. Source: Ultralytics, engine/exporter.py; yolov5, export.py.
/// </summary>
internal static partial class UltralyticsExport
{
    /// <summary>What Ultralytics itself uses where nobody says otherwise.</summary>
    private const double Threshold = 0.25;

    public static JsonObject? Describe(string path, OnnxFile file)
    {
        if (!file.Metadata.ContainsKey("stride") || LabelMetadata.Find(file.Metadata) is not { } names || file.Outputs.Count == 0)
            return null;
        var task = file.Metadata.GetValueOrDefault("task");
        var head = (task, file.Outputs.Count) switch
        {
            (null, _) => Yolov5(file, names.Count),
            ("detect", 1) => Detect(file, names.Count),
            ("segment", 2) => Segment(file, names.Count),
            ("classify", 1) => "classification",
            ("detect" or "segment" or "classify", _) => null,
            _ => throw new InputException(Texts.UltralyticsTask(path, task)),
        };
        // Shapes that fit none of the documented outputs are left to the person.
        if (head is null || Size(file) is not var (width, height))
            return null;
        RequireStride(path, file, width, height);
        return new JsonObject
        {
            ["inputs"] = new JsonArray(Input(file, head, width, height)),
            ["output"] = Output(file, head),
            ["labels"] = new JsonArray([.. names.Select(static name => (JsonNode)name)]),
            ["threshold"] = head == "classification" ? 0.5 : Threshold,
        };
    }

    private static string? Yolov5(OnnxFile file, int labels) => file.Outputs switch
    {
        [{ Shape: [_, _, var columns] }] when columns == labels + 5 => "yolov5",
        [{ Shape: [_, _, var columns] }, { Shape: [_, var coefficients, _, _] }] when columns == labels + 5 + coefficients => "yolov5-segment",
        _ => null,
    };

    private static string? Detect(OnnxFile file, int labels)
    {
        if (file.Outputs[0].Shape is not [_, var second, var third])
            return null;
        var finished = IsTrue(file, "end2end") || file.Metadata.GetValueOrDefault("args", "").Contains("'nms': True", StringComparison.Ordinal);
        var (channelsFirst, rows) = (second == labels + 4, third == labels + 4);
        if (third == 6 && (finished || !channelsFirst))
            return "yolo-end2end";
        // Of both at once nothing says which; the person has to.
        return (channelsFirst, rows) switch
        {
            (true, false) => "yolov8",
            (false, true) => "rtdetr-ultralytics",
            _ => null,
        };
    }

    private static string? Segment(OnnxFile file, int labels) => file.Outputs switch
    {
        [{ Shape: [_, _, var columns] }, { Shape: [_, var coefficients, _, _] }] when columns == 6 + coefficients => "yolo-end2end-segment",
        [{ Shape: [_, var channels, _] }, { Shape: [_, var coefficients, _, _] }] when channels == 4 + labels + coefficients => "yolov8-segment",
        _ => null,
    };

    private static (int Width, int Height)? Size(OnnxFile file)
    {
        if (file.Inputs is [{ Shape: [_, _, > 0 and var height, > 0 and var width] }])
            return (width, height);
        var said = Numbers().Matches(file.Metadata.GetValueOrDefault("imgsz", ""));
        return said.Count == 2 ? (int.Parse(said[1].ValueSpan), int.Parse(said[0].ValueSpan)) : null;
    }

    private static void RequireStride(string path, OnnxFile file, int width, int height)
    {
        if (int.TryParse(file.Metadata["stride"], out var stride) && stride > 1 && (width % stride != 0 || height % stride != 0))
            throw new InputException(Texts.StrideDiffers(path, width, height, stride));
    }

    private static JsonObject Input(OnnxFile file, string head, int width, int height)
    {
        var tensor = file.Inputs[0];
        var channels = tensor.Shape is [_, > 0 and var given, _, _] ? given : 3;
        var input = new JsonObject
        {
            ["name"] = tensor.Name, ["role"] = InputRoles.Tested, ["type"] = tensor.Type, ["layout"] = InputLayouts.Planar,
            ["shape"] = new JsonArray(1, channels, height, width), ["color"] = channels == 1 ? InputColors.Grey : InputColors.Rgb,
            ["normalisation"] = new JsonObject { ["scale"] = 1 / 255.0, ["mean"] = new JsonArray(0), ["std"] = new JsonArray(1) },
            ["padValue"] = 114,
        };
        input["resize"] = head switch
        {
            "classification" => InputResizing.Crop,
            "rtdetr-ultralytics" => InputResizing.Stretch,
            _ => InputResizing.Letterbox,
        };
        return input;
    }

    private static JsonObject Output(OnnxFile file, string head)
    {
        var output = new JsonObject { ["head"] = head };
        if (file.Outputs.Count == 2)
            output["tensors"] = new JsonObject { ["boxes"] = file.Outputs[0].Name, ["prototypes"] = file.Outputs[1].Name };
        else
            output["name"] = file.Outputs[0].Name;
        if (head == "classification")
            output["options"] = new JsonObject { ["activation"] = "none" };
        else if (head.StartsWith("yolov5", StringComparison.Ordinal) && int.TryParse(file.Metadata["stride"], out var stride) && stride == 64)
            output["options"] = new JsonObject { ["strides"] = new JsonArray(8, 16, 32, 64) };
        return output;
    }

    private static bool IsTrue(OnnxFile file, string key) => file.Metadata.GetValueOrDefault(key) == "True";

    [GeneratedRegex(@"\d{1,5}")]
    private static partial Regex Numbers();
}
