using System.Text.Json.Nodes;
using Inspection.Models.Onnx;

namespace Inspection.Inference.Heads;

/// <summary>What a manifest could say of the outputs of one file.</summary>
/// <param name="Output">Keys <c>name</c> or <c>tensors</c>, and <c>options</c>.</param>
/// <param name="Labels">Number of labels; 0 where the shapes do not say.</param>
internal sealed record HeadExample(JsonObject Output, int Labels)
{
    /// <summary>For a head that reads one output.</summary>
    /// <param name="options">JSON of <c>output.options</c>; empty: none are needed.</param>
    public static HeadExample Of(OnnxTensor output, int labels, string options = "") => Of(new JsonObject { ["name"] = output.Name }, labels, options);

    /// <summary>For a head that reads several outputs.</summary>
    public static HeadExample Of(IEnumerable<(string Role, OnnxTensor Output)> outputs, int labels, string options = "")
    {
        var tensors = new JsonObject();
        foreach (var (role, output) in outputs)
            tensors[role] = output.Name;
        return Of(new JsonObject { ["tensors"] = tensors }, labels, options);
    }

    private static HeadExample Of(JsonObject output, int labels, string options)
    {
        if (options.Length > 0)
            output["options"] = JsonNode.Parse(options);
        return new HeadExample(output, labels);
    }
}
