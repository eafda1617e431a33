using System.Text.Json;
using System.Text.Json.Nodes;
using Inspection.Contracts;

namespace Inspection.Models.Reading;

/// <summary>From the bytes of <c>manifest.json</c> to a record that has every key, of the right type.</summary>
internal static class ManifestFile
{
    private const string VersionKey = "manifestVersion";

    public static ModelManifest Read(string file, string folder, IModelExports? exports)
    {
        using var document = Parse(file);
        var root = document.RootElement;
        RequireVersion(root, file);
        return ManifestCompletion.IsWanted(root) && JsonObject.Create(root) is { } given
            ? Complete(given, file, folder, exports)
            : Bind(root, file);
    }

    /// <summary>The manifest of a bare ONNX file: what its metadata say.</summary>
    public static ModelManifest ReadBare(string model, IModelExports exports)
    {
        var given = new JsonObject { [VersionKey] = ManifestJson.Version, ["model"] = new JsonObject { ["file"] = Path.GetFileName(model) } };
        return Complete(given, model, Path.GetDirectoryName(model) ?? "", exports);
    }

    private static ModelManifest Complete(JsonObject given, string file, string folder, IModelExports? exports)
    {
        new ManifestCompletion(file, folder, exports).Complete(given);
        using var document = JsonDocument.Parse(given.ToJsonString());
        return Bind(document.RootElement, file);
    }

    private static ModelManifest Bind(JsonElement root, string file)
    {
        new ManifestStructure(file).Require(root, ManifestJson.Default.ModelManifest, "");
        return root.Deserialize(ManifestJson.Default.ModelManifest) ?? throw new InputException(Texts.NotJson(file, 1));
    }

    private static JsonDocument Parse(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return JsonDocument.Parse(stream, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException error)
        {
            // The parser knows no line for a key that occurs twice, but its message names the key.
            throw new InputException(error.LineNumber is { } line ? Texts.NotJson(file, line + 1) : Texts.RepeatedKey(file, error.Message), error);
        }
    }

    /// <summary>Before all else: another version may have quite other keys.</summary>
    private static void RequireVersion(JsonElement root, string file)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw new InputException(Texts.NotJson(file, 1));
        if (!root.TryGetProperty(VersionKey, out var version))
            throw new InputException(Texts.MissingKey(file, VersionKey));
        if (version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number != ManifestJson.Version)
            throw new InputException(Texts.WrongValue(file, VersionKey, version.GetRawText(), Texts.KnownVersion));
    }
}
