using System.Text.Json.Serialization;

namespace Inspection.Evaluation.Datasets.Coco;

/// <param name="Box"><c>[x, y, width, height]</c>, pixels.</param>
/// <param name="IsCrowd">1: a region of many objects that nobody counted; it is left out.</param>
internal sealed record CocoAnnotation(
    [property: JsonPropertyName("id")] long? Id,
    [property: JsonPropertyName("image_id"), JsonRequired] long ImageId,
    [property: JsonPropertyName("category_id"), JsonRequired] long CategoryId,
    [property: JsonPropertyName("bbox")] IReadOnlyList<double>? Box,
    [property: JsonPropertyName("iscrowd")] int IsCrowd);
