using Inspection.Core.Parts;

namespace Inspection.Evaluation.Datasets;

/// <summary>One tested image with its golden template and its annotated defects.</summary>
/// <param name="TestedPath">Full path.</param>
/// <param name="TemplatePath">Full path.</param>
/// <param name="Defects">Boxes in pixels of the tested image; empty for a good part.</param>
public sealed record LabelledPair(string TestedPath, string TemplatePath, IReadOnlyList<KnownDefect> Defects);
