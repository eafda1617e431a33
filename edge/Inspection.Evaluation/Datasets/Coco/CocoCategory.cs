using System.Text.Json.Serialization;

namespace Inspection.Evaluation.Datasets.Coco;

internal sealed record CocoCategory(
    [property: JsonPropertyName("id"), JsonRequired] long Id,
    [property: JsonPropertyName("name"), JsonRequired] string Name);
