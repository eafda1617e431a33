using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Inspection.Contracts;
using Inspection.Models.Onnx;

namespace Inspection.Models.Reading;

/// <summary>
/// Fills in what the manifest of somebody else's export leaves out and the ONNX file says itself, and what has an honest default. What neither says is
/// named, with a complete manifest to paste. Nothing is guessed.
/// </summary>
/// <param name="file">How messages call what is being read: the manifest, or the bare ONNX file.</param>
internal sealed partial class ManifestCompletion(string file, string folder, IModelExports? exports)
{
    /// <summary>Whether a manifest is of somebody else's export: of one image, and not with this kit's own head.</summary>
    public static bool IsWanted(JsonElement root)
    {
        if (root.TryGetProperty("task", out var task) && !(task.ValueKind == JsonValueKind.String && task.ValueEquals("detect")))
            return false;
        if (!root.TryGetProperty("output", out var output))
            return true;
        return output.ValueKind == JsonValueKind.Object
            && (!output.TryGetProperty("head", out var head) || (head.ValueKind == JsonValueKind.String && !head.ValueEquals(ModelOutput.Boxes)));
    }

    /// <param name="manifest">Given keys; completed in place.</param>
    /// <exception cref="InputException">A key is missing that nothing else says.</exception>
    public void Complete(JsonObject manifest)
    {
        var path = FindModel(manifest);
        var graph = OnnxFile.Read(path);
        if (exports?.Describe(path, graph) is { } described)
            Adopt(manifest, described);
        var required = new RequiredKeys(file, manifest, graph, exports);
        required.Of(manifest, "output", "");
        if (manifest["output"] is JsonObject output)
            CompleteOutput(output, graph, required);
        InputCompletion.Complete(manifest, graph, required);
        LabelCompletion.Complete(manifest, folder, file, required);
        CompleteIdentity(manifest, path, graph);
    }

    private string FindModel(JsonObject manifest)
    {
        var model = manifest["model"] as JsonObject ?? [];
        if (!manifest.ContainsKey("model"))
            manifest["model"] = model;
        if (!model.ContainsKey("file"))
            model["file"] = "model.onnx";
        return model["file"] is JsonValue value && value.TryGetValue<string>(out var name)
            ? PackageFiles.Find(name, folder, "model.file", new ManifestGuard(file))
            : throw new InputException(Texts.WrongValue(file, "model.file", model["file"]?.ToJsonString() ?? "null", Texts.AText));
    }

    /// <summary>Takes over what the file says where the manifest says nothing. A manifest with another head means the file in another way.</summary>
    private static void Adopt(JsonObject manifest, JsonObject described)
    {
        var head = (manifest["output"] as JsonObject)?["head"]?.ToString();
        if (head is not null && head != described["output"]?["head"]?.ToString())
            described.Remove("output");
        Merge(manifest, described);
    }

    private static void Merge(JsonObject into, JsonObject from)
    {
        foreach (var (key, value) in from.ToList())
        {
            if (!into.ContainsKey(key))
                into[key] = value?.DeepClone();
            else if (into[key] is JsonObject inner && value is JsonObject more)
                Merge(inner, more);
            else if (into[key] is JsonArray { Count: > 0 } list && value is JsonArray { Count: > 0 } others && list[0] is JsonObject first && others[0] is JsonObject other)
                Merge(first, other);
        }
    }

    private static void CompleteOutput(JsonObject output, OnnxFile graph, RequiredKeys required)
    {
        required.Of(output, "head", "output.");
        if (!output.ContainsKey("name") && !output.ContainsKey("tensors") && graph.Outputs.Count == 1)
            output["name"] = graph.Outputs[0].Name;
    }

    private void CompleteIdentity(JsonObject manifest, string path, OnnxFile graph)
    {
        var name = manifest["name"]?.ToString() ?? Simple(file == path ? Path.GetFileNameWithoutExtension(path) : Path.GetFileName(folder));
        Default(manifest, "name", name);
        Default(manifest, "version", "0.0.0");
        Default(manifest, "task", "detect");
        if (!manifest.ContainsKey("title"))
            manifest["title"] = new JsonObject { ["en"] = name, ["ko"] = name };
        Default(manifest, "license", graph.Metadata.TryGetValue("license", out var license) ? license : "not stated");
        if (manifest["model"] is not JsonObject model)
            return;
        using var stream = File.OpenRead(path);
        Default(model, "sha256", Convert.ToHexStringLower(SHA256.HashData(stream)));
        Default(model, "precision", graph.Quantised ? Precisions.Quantised : Precisions.Full);
    }

    private static void Default(JsonObject node, string key, string value)
    {
        if (!node.ContainsKey(key))
            node[key] = value;
    }

    private static string Simple(string name)
    {
        var simple = Others().Replace(name.ToLowerInvariant(), "-").Trim('-');
        return simple.Length > 0 ? simple : "model";
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Others();
}
