using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace TestKit.Onnx;

/// <summary>
/// A complete, valid package of the <see cref="PairModel"/> in a temporary folder, for tests to spoil: change <see cref="Manifest"/> or the model's
/// bytes, then <see cref="Save"/>. The reference images are binary PGM.
/// </summary>
public sealed class ModelPackageFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ModelPackageFolder()
    {
        WriteModel(PairModel.Create().ToArray());
        var tested = new byte[PairModel.Size * PairModel.Size];
        PairModel.Paint(tested, 0, 10, 20, 30, 36, 192, 0);
        PairModel.Paint(tested, 1, 40, 8, 56, 24, 128, 1);
        WriteImage("tested.pgm", PairModel.Size, tested);
        WriteImage("template.pgm", PairModel.Size, new byte[tested.Length]);
        Save();
    }

    public string Path => folder.Path;

    public string ManifestFile => folder.File("manifest.json");

    /// <summary>Name of the model file inside the package.</summary>
    public const string ModelName = "model.onnx";

    public JsonObject Manifest { get; } = JsonNode.Parse(ValidManifest)?.AsObject() ?? throw new InvalidOperationException("The manifest is not an object.");

    public string File(string name) => folder.File(name);

    /// <summary>Writes the model file and its digest; the manifest is on disk after <see cref="Save"/>.</summary>
    public void WriteModel(byte[] model)
    {
        System.IO.File.WriteAllBytes(File(ModelName), model);
        At("model")["sha256"] = Convert.ToHexStringLower(SHA256.HashData(model));
    }

    /// <summary>Makes it a package whose model reads both images as patches.</summary>
    public void UsePatches()
    {
        WriteModel(PairModel.CreatePatches().ToArray());
        At("inputs").AsArray().RemoveAt(1);
        var input = At("inputs", 0);
        (input["name"], input["role"], input["layout"]) = ("patches", "pair", "patches4");
        input["shape"] = new JsonArray(1, PairModel.Size / 4, PairModel.Size / 4, 64);
    }

    public void WriteImage(string name, int size, ReadOnlySpan<byte> pixels) =>
        System.IO.File.WriteAllBytes(File(name), [.. Encoding.ASCII.GetBytes($"P5\n{size} {size}\n255\n"), .. pixels]);

    /// <summary>A value inside the manifest by its path, e.g. <c>At("inputs", 0, "shape")</c>.</summary>
    public JsonNode At(params object[] path)
    {
        JsonNode? node = Manifest;
        foreach (var step in path)
            node = step is int index ? node?[index] : node?[(string)step];
        return node ?? throw new ArgumentException($"The manifest has no {string.Join('.', path)}.", nameof(path));
    }

    public void Save() => System.IO.File.WriteAllText(ManifestFile, Manifest.ToJsonString());

    public void Dispose() => folder.Dispose();

    private const string ValidManifest = """
        {
          "manifestVersion": 1,
          "name": "painted-pair",
          "version": "1.0.0",
          "task": "compare",
          "title": { "en": "Painted pair", "ko": "그린 쌍" },
          "license": "MIT",
          "model": { "file": "model.onnx", "sha256": "", "precision": "fp32" },
          "inputs": [
            { "name": "tested", "role": "tested", "type": "uint8", "layout": "NCHW", "shape": [1, 1, 64, 64], "color": "grey",
              "normalisation": { "scale": 1, "mean": [0], "std": [1] }, "resize": "letterbox", "padValue": 0 },
            { "name": "template", "role": "template", "type": "uint8", "layout": "NCHW", "shape": [1, 1, 64, 64], "color": "grey",
              "normalisation": { "scale": 1, "mean": [0], "std": [1] }, "resize": "letterbox", "padValue": 0 }
          ],
          "output": { "name": "detections", "head": "boxes", "shape": [1, 8, 6], "columns": ["x1", "y1", "x2", "y2", "score", "label"] },
          "labels": [
            { "id": "open", "en": "open", "ko": "단선", "threshold": 0.3 },
            { "id": "short", "en": "short", "ko": "합선", "threshold": 0.3 }
          ],
          "reference": {
            "inputs": { "tested": "tested.pgm", "template": "template.pgm" },
            "expected": [
              { "label": "open", "score": 0.75, "box": [10, 20, 20, 16] },
              { "label": "short", "score": 0.5, "box": [40, 8, 16, 16] }
            ],
            "tolerance": { "score": 0.02, "boxPixels": 1 }
          },
          "training": {
            "script": "tests/TestKit/Onnx/PairModel.cs", "seed": 1, "trainedAt": "2026-11-21",
            "data": [ { "name": "none", "source": "written by hand", "terms": "MIT", "images": 0, "use": "training" } ]
          },
          "measured": [ { "data": "none", "images": 0, "map50": 1 } ]
        }
        """;
}
