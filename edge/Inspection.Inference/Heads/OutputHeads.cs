using Inspection.Models;

namespace Inspection.Inference.Heads;

/// <summary>The heads by the word in the manifest.</summary>
internal static class OutputHeads
{
    private static readonly Dictionary<string, Func<ModelManifest, IOutputHead>> ByName = new()
    {
        ["boxes"] = static manifest => new BoxesHead(manifest.Output.Shape[1], manifest.Labels.Count),
    };

    /// <param name="manifest">Checked: its head is one of the format's.</param>
    public static IOutputHead For(ModelManifest manifest) => ByName[manifest.Output.Head](manifest);
}
