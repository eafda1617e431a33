using System.Text.Json.Nodes;

namespace Benchmarks.AgainstPeers;

/// <summary>What every program is given: YOLOX-nano as published, a folder of pictures, a broker.</summary>
/// <param name="ModelFile">The same file for all.</param>
/// <param name="PackageFolder">The station's package around that file.</param>
/// <param name="Home">Where a program may write.</param>
/// <param name="Port">Of the broker on this machine.</param>
/// <param name="Threads">Of one inference.</param>
internal sealed record DetectorTask(string ModelFile, string PackageFolder, string ImagesFolder, string Home, int Port, int Threads)
{
    /// <summary>Pixels of the square that the model reads.</summary>
    public const int Side = 416;

    /// <summary>Score from which a box is published.</summary>
    public const double Threshold = 0.3;

    /// <summary>Overlap above which the weaker of two boxes of one label is dropped.</summary>
    public const double Overlap = 0.45;

    private const int Labels = 80;

    /// <summary>Writes the package: the file unchanged, and the manifest that says what the file does not.</summary>
    public static void WritePackage(string modelFile, string folder)
    {
        Directory.CreateDirectory(folder);
        File.Copy(modelFile, Path.Combine(folder, "model.onnx"));
        var manifest = new JsonObject
        {
            ["manifestVersion"] = 1,
            ["inputs"] = new JsonArray(JsonNode.Parse("""
                { "layout": "NCHW", "color": "bgr", "resize": "letterbox-top-left", "padValue": 114, "normalisation": { "scale": 1, "mean": [0], "std": [1] } }
                """)),
            ["output"] = new JsonObject { ["head"] = "yolox", ["options"] = new JsonObject { ["nmsIou"] = Overlap } },
            ["labels"] = new JsonArray([.. Enumerable.Range(0, Labels).Select(static label => (JsonNode)$"label {label}")]),
            ["threshold"] = Threshold,
        };
        File.WriteAllText(Path.Combine(folder, "manifest.json"), manifest.ToJsonString());
    }
}
