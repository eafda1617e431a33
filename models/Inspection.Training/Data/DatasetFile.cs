using System.Text.Json;
using System.Text.Json.Serialization;
using Inspection.Models;

namespace Inspection.Training.Data;

/// <summary>The content of <c>dataset.json</c>, the one description of images, boxes and split that the trainer reads. Described in <c>models/training/README.md</c>.</summary>
public static partial class DatasetFile
{
    /// <param name="side">Width and height of the network's input, pixels.</param>
    public static string Describe(TrainingSet set, int side)
    {
        var label = set.Labels.Select(static (id, index) => (id, index)).ToDictionary(static entry => entry.id, static entry => entry.index);
        var content = new Content(set.Task == ModelTask.Compare ? "compare" : "detect", set.Labels, side, [.. set.Images.Select(image => Describe(image, set.Task, label))]);
        return JsonSerializer.Serialize(content, DatasetJson.Default.Content);
    }

    private static Entry Describe(TrainingImage image, ModelTask task, Dictionary<string, int> label) => new(
        Path.GetFileNameWithoutExtension(image.Image.TestedPath),
        image.Image.TestedPath,
        task == ModelTask.Compare ? image.Image.TemplatePath : null,
        image.Group,
        image.ForValidation ? "validation" : "training",
        [.. image.Image.Defects.Select(defect => (IReadOnlyList<float>)[defect.Box.X, defect.Box.Y, defect.Box.Right, defect.Box.Bottom, label[defect.Label]])]);

    internal sealed record Content(string Task, IReadOnlyList<string> Labels, int Side, IReadOnlyList<Entry> Images);

    internal sealed record Entry(string Name, string Tested, string? Template, string Group, string Split, IReadOnlyList<IReadOnlyList<float>> Boxes);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Content))]
    internal sealed partial class DatasetJson : JsonSerializerContext;
}
