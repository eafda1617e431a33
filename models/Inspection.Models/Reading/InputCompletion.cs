using System.Text.Json.Nodes;
using Inspection.Models.Onnx;

namespace Inspection.Models.Reading;

/// <summary>Inputs of somebody else's export: name, element type and fixed sizes stand in the graph; how its pixels are meant does not.</summary>
internal static class InputCompletion
{
    public static void Complete(JsonObject manifest, OnnxFile graph, RequiredKeys required)
    {
        if (!manifest.ContainsKey("inputs"))
            manifest["inputs"] = new JsonArray(new JsonObject());
        if (manifest["inputs"] is not JsonArray inputs)
            return;
        for (var index = 0; index < inputs.Count; index++)
        {
            if (inputs[index] is JsonObject input)
                Complete(input, $"inputs[{index}].", index == 0, graph, required);
        }
    }

    private static void Complete(JsonObject input, string place, bool first, OnnxFile graph, RequiredKeys required)
    {
        var images = graph.Inputs.Where(static input => input.Shape.Count == 4).ToList();
        if (first && images.Count == 1)
            Default(input, "name", images[0].Name);
        required.Of(input, "name", place);
        Default(input, "role", InputRoles.Tested);
        if (graph.Inputs.FirstOrDefault(tensor => tensor.Name == input["name"]?.ToString()) is { } tensor)
        {
            Default(input, "type", tensor.Type);
            int[] shape = [.. tensor.Shape.Select(static (length, axis) => length < 0 && axis == 0 ? 1 : length)];
            if (shape.All(static length => length > 0))
                Default(input, "shape", new JsonArray([.. shape.Select(static length => (JsonNode)length)]));
        }
        foreach (var key in (string[])["type", "shape", "layout"])
            required.Of(input, key, place);
        if (input["role"]?.ToString() == InputRoles.Size)
        {
            Default(input, "color", InputColors.Grey);
            Default(input, "resize", InputResizing.Stretch);
        }
        foreach (var key in (string[])["color", "resize"])
            required.Of(input, key, place);
        if (input["type"]?.ToString() != InputTypes.Full && input["type"]?.ToString() != InputTypes.Half)
            Default(input, "normalisation", new JsonObject { ["scale"] = 1, ["mean"] = new JsonArray(0), ["std"] = new JsonArray(1) });
        required.Of(input, "normalisation", place);
        if (input["resize"]?.ToString() is InputResizing.Stretch or InputResizing.Crop)
            Default(input, "padValue", 0);
        required.Of(input, "padValue", place);
    }

    private static void Default(JsonObject node, string key, JsonNode value)
    {
        if (!node.ContainsKey(key))
            node[key] = value;
    }
}
