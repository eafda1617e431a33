using Inspection.Core.Frames;
using Inspection.Core.Parts;

namespace Inspection.Evaluation.Datasets;

/// <summary>One tested image with its annotated defects.</summary>
/// <param name="TestedPath">Full path.</param>
/// <param name="TemplatePath">Full path of its golden template; null where the format has none.</param>
/// <param name="Size">Of the tested image, as the file declares it.</param>
/// <param name="Defects">Boxes in pixels of the tested image, inside it; empty for a good part.</param>
public sealed record LabelledImage(string TestedPath, string? TemplatePath, ImageSize Size, IReadOnlyList<KnownDefect> Defects);
