using System.Text.Json.Nodes;
using Inspection.Contracts;
using Inspection.Models.Onnx;

namespace Inspection.Models.Reading;

/// <summary>Refuses a manifest that leaves out what nothing else says, with a complete one to paste.</summary>
internal sealed class RequiredKeys(string file, JsonObject manifest, OnnxFile graph, IModelExports? exports)
{
    /// <param name="place">Where <paramref name="node"/> stands, with its dot: <c>inputs[0].</c>; empty for the manifest itself.</param>
    public void Of(JsonObject node, string key, string place)
    {
        if (!node.ContainsKey(key))
            throw Missing(place + key);
    }

    /// <summary>The refusal, for keys that may stand in more than one place.</summary>
    public InputException Missing(string key) => new(exports is null
        ? Texts.MissingKey(file, key)
        : Texts.MissingOfExport(file, key, GraphSight.Of(graph, exports), exports.Example(graph, manifest)));
}
