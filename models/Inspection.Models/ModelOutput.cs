namespace Inspection.Models;

/// <param name="Name">Name of the graph output.</param>
/// <param name="Head"><c>boxes</c>: rows of <paramref name="Columns"/>, non-maximum suppression already done, unused rows with score 0.</param>
/// <param name="Columns">x1, y1, x2, y2 in pixels of the model input, score 0–1, label as index into the labels.</param>
public sealed record ModelOutput(string Name, string Head, IReadOnlyList<int> Shape, IReadOnlyList<string> Columns);
