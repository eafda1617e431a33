using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Inspection.Inference.Heads;
using Inspection.Inference.Sessions;
using Inspection.Models;
using Inspection.Models.Onnx;

namespace Inspection.Inference.Exports;

/// <summary>The exporters whose files this kit understands by what they say of themselves, and examples for all the others.</summary>
public sealed partial class KnownExports : IModelExports
{
    /// <summary>Names written out in an example; of more, a file of names is the better place.</summary>
    private const int MostNames = 100;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public JsonObject? Describe(string path, OnnxFile file) => UltralyticsExport.Describe(path, file);

    public void RequireRunnable(string path) => SessionFactory.Open(path, new OnnxEngineOptions()).Dispose();

    public IReadOnlyList<string> Candidates(OnnxFile file) =>
        [.. OutputHeads.All.Where(kind => kind.Example(file) is not null).Select(static kind => kind.Word)];

    public string Example(OnnxFile file, JsonObject given)
    {
        var manifest = given.DeepClone().AsObject();
        var wanted = (manifest["output"] as JsonObject)?["head"]?.ToString();
        var kind = OutputHeads.All.FirstOrDefault(kind => kind.Word == wanted) ?? OutputHeads.All.FirstOrDefault(kind => kind.Example(file) is not null);
        var example = kind?.Example(file);
        Add(manifest, "manifestVersion", ManifestJson.Version);
        Add(manifest, "name", "my-model");
        Add(manifest, "version", "1.0.0");
        Add(manifest, "task", "detect");
        Add(manifest, "model", new JsonObject { ["file"] = "model.onnx" });
        Add(manifest, "inputs", new JsonArray());
        if (manifest["inputs"] is JsonArray inputs)
            AddInputs(inputs, file, kind);
        Add(manifest, "output", new JsonObject());
        if (manifest["output"] is JsonObject output)
            AddOutput(output, kind, example);
        Add(manifest, "labels", Labels(example?.Labels ?? 0));
        Add(manifest, "threshold", 0.5);
        // A list of plain values on one line, as a person would write it.
        return PlainLists().Replace(manifest.ToJsonString(Readable), static list => string.Join(' ', list.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    private static void AddInputs(JsonArray inputs, OnnxFile file, HeadKind? kind)
    {
        for (var index = 0; index < file.Inputs.Count; index++)
        {
            var tensor = file.Inputs[index];
            if (inputs.Count <= index)
                inputs.Add(new JsonObject());
            if (inputs[index] is not JsonObject input)
                continue;
            Add(input, "name", tensor.Name);
            if (tensor.Shape.Count == 2 && tensor.Type == "int64")
            {
                Add(input, "role", InputRoles.Size);
                Add(input, "layout", InputLayouts.WidthHeight);
                continue;
            }
            Add(input, "layout", tensor.Shape is [_, _, _, 1 or 3] ? InputLayouts.Interleaved : InputLayouts.Planar);
            if (tensor.Shape.Skip(1).Any(static length => length < 0))
                Add(input, "shape", new JsonArray([.. Fixed(tensor.Shape).Select(static length => (JsonNode)length)]));
            foreach (var (key, value) in JsonNode.Parse(kind?.Input ?? HeadKind.UnitRgbLetterbox)?.AsObject() ?? [])
            {
                if (value is not null)
                    Add(input, key, value.DeepClone());
            }
        }
    }

    private static IEnumerable<int> Fixed(IReadOnlyList<int> shape) => shape.Select(static (length, axis) => (length, axis) switch
    {
        (> 0, _) => length,
        (_, 0) => 1,
        (_, 1) => 3,
        _ => 640,
    });

    private static void AddOutput(JsonObject output, HeadKind? kind, HeadExample? example)
    {
        Add(output, "head", kind?.Word ?? OutputHeads.All[1].Word);
        foreach (var (key, value) in example?.Output ?? [])
        {
            if (output[key] is JsonObject inner && value is JsonObject more)
            {
                foreach (var (option, usual) in more)
                    Add(inner, option, usual?.DeepClone() ?? "");
            }
            else if (value is not null && (key == "options" || !(output.ContainsKey("name") || output.ContainsKey("tensors"))))
            {
                Add(output, key, value.DeepClone());
            }
        }
    }

    private static JsonNode Labels(int count) => count switch
    {
        <= 0 => new JsonArray("first", "second"),
        <= MostNames => new JsonArray([.. Enumerable.Range(0, count).Select(static index => (JsonNode)$"label {index}")]),
        _ => "labels.txt",
    };

    private static void Add(JsonObject node, string key, JsonNode value)
    {
        if (!node.ContainsKey(key) || node[key] is null)
            node[key] = value;
    }

    [GeneratedRegex(@"\[[^\[\]{}]*\]")]
    private static partial Regex PlainLists();
}
