using System.Text.Json.Serialization;

namespace Inspection.Evaluation.Datasets.Coco;

/// <summary>What is used of a COCO instances file.</summary>
internal sealed record CocoFile(
    [property: JsonPropertyName("images")] IReadOnlyList<CocoImage>? Images,
    [property: JsonPropertyName("annotations")] IReadOnlyList<CocoAnnotation>? Annotations,
    [property: JsonPropertyName("categories")] IReadOnlyList<CocoCategory>? Categories);
