using System.Text.Json.Nodes;

namespace TestKit.Onnx;

/// <summary>Somebody else's export in a temporary folder: <c>model.onnx</c> and a manifest that says only what it must.</summary>
public sealed class ExportFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <param name="manifest">JSON; empty: no manifest.</param>
    public ExportFolder(byte[] model, string manifest = "")
    {
        System.IO.File.WriteAllBytes(ModelFile, model);
        if (manifest.Length > 0)
            System.IO.File.WriteAllText(File("manifest.json"), manifest);
    }

    public string Path => folder.Path;

    public string ModelFile => folder.File("model.onnx");

    public string File(string name) => folder.File(name);

    /// <summary>The usual manifest of a test: one float32 image of RGB 0–255, stretched.</summary>
    /// <param name="output">JSON of <c>output</c>.</param>
    /// <param name="labels">Names.</param>
    public static string Manifest(string output, double threshold, params string[] labels) => new JsonObject
    {
        ["manifestVersion"] = 1,
        ["inputs"] = new JsonArray(JsonNode.Parse("""
            { "layout": "NCHW", "color": "rgb", "normalisation": { "scale": 1, "mean": [0], "std": [1] }, "resize": "stretch" }
            """)),
        ["output"] = JsonNode.Parse(output),
        ["labels"] = new JsonArray([.. labels.Select(static label => (JsonNode)label)]),
        ["threshold"] = threshold,
    }.ToJsonString();

    public void Dispose() => folder.Dispose();
}
