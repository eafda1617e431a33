using Inspection.Contracts;
using Inspection.Models;

namespace Inspection.Inference;

/// <summary>What people should hear about a model before it inspects.</summary>
public static class ModelNotes
{
    /// <returns>How somebody else's export is understood: head, pixels, thresholds; null for this kit's own packages, which were measured so.</returns>
    public static LocalizedText? Of(ModelPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        return package.Manifest.Output.Head == ModelOutput.Boxes ? null : Texts.Understood(package.Manifest);
    }
}
