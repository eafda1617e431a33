using Inspection.Core.Frames;
using Inspection.Core.Parts;

namespace Inspection.Evaluation.Datasets.Reading;

/// <summary>An image that is there, and how to read its annotation.</summary>
/// <param name="ReadDefects">Given the image's size; null where the image cannot be used.</param>
internal sealed record CatalogueEntry(string TestedPath, string? TemplatePath, Func<ImageSize, ProblemSink, IReadOnlyList<KnownDefect>?> ReadDefects);
