using System.Text.Json;

namespace Inspection.Models;

/// <param name="Head">
/// <see cref="Boxes"/>, this kit's own, or the word of a head that reads another exporter's output; <c>./kit model check</c> lists them.
/// </param>
/// <param name="Name">Name of the graph output, for heads that read one.</param>
/// <param name="Shape">Of <paramref name="Name"/>; needed by <see cref="Boxes"/>.</param>
/// <param name="Columns">Of <see cref="Boxes"/>: x1, y1, x2, y2 in pixels of the model input, score 0–1, label as index into the labels.</param>
/// <param name="Tensors">Names of graph outputs by their role, for heads that read several.</param>
/// <param name="Options">What else the head has to know; each head says which.</param>
public sealed record ModelOutput(
    string Head, string? Name = null, IReadOnlyList<int>? Shape = null, IReadOnlyList<string>? Columns = null,
    IReadOnlyDictionary<string, string>? Tensors = null, IReadOnlyDictionary<string, JsonElement>? Options = null)
{
    /// <summary>Head of this kit's training: rows of <see cref="Columns"/>, non-maximum suppression already done, unused rows with score 0.</summary>
    public const string Boxes = "boxes";
}
