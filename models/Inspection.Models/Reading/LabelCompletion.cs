using System.Text.Json.Nodes;
using Inspection.Contracts;

namespace Inspection.Models.Reading;

/// <summary>
/// Labels of somebody else's export may be names alone, <c>["scratch", "dent"]</c>, or the name of a text file in the package with one name a line;
/// the threshold of those that have none of their own is the manifest's <c>threshold</c>.
/// </summary>
internal static class LabelCompletion
{
    public static void Complete(JsonObject manifest, string folder, string file, RequiredKeys required)
    {
        required.Of(manifest, "labels", "");
        if (manifest["labels"] is JsonValue value && value.TryGetValue<string>(out var name))
            manifest["labels"] = Lines(PackageFiles.Find(name, folder, "labels", new ManifestGuard(file)));
        if (manifest["labels"] is not JsonArray labels)
            return;
        var names = LabelNames.Distinct([.. labels.Select(static label => label is JsonValue text ? text.ToString() : "")]);
        for (var index = 0; index < labels.Count; index++)
        {
            if (labels[index] is JsonValue text && text.TryGetValue<string>(out _))
                labels[index] = new JsonObject { ["id"] = names[index] };
            if (labels[index] is JsonObject label)
                Complete(label, index, manifest, required);
        }
    }

    private static void Complete(JsonObject label, int index, JsonObject manifest, RequiredKeys required)
    {
        required.Of(label, "id", $"labels[{index}].");
        foreach (var language in (string[])["en", "ko"])
        {
            if (!label.ContainsKey(language))
                label[language] = label["id"]?.DeepClone();
        }
        if (label.ContainsKey("threshold"))
            return;
        required.Of(manifest, "threshold", "");
        label["threshold"] = manifest["threshold"]?.DeepClone();
    }

    private static JsonArray Lines(string path)
    {
        var lines = File.ReadAllLines(path).Select(static line => line.Trim()).ToList();
        if (lines.Count > 0 && lines[^1].Length == 0)
            lines.RemoveAt(lines.Count - 1);
        return lines.Count > 0
            ? new JsonArray([.. lines.Select(static line => (JsonNode)line)])
            : throw new InputException(Texts.EmptyFile(path, "labels"));
    }
}
