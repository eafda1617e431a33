using System.Text.Json.Serialization;

namespace Inspection.Evaluation.Datasets.Coco;

/// <param name="Width">Pixels; 0 where it is not said.</param>
internal sealed record CocoImage(
    [property: JsonPropertyName("id"), JsonRequired] long Id,
    [property: JsonPropertyName("file_name"), JsonRequired] string FileName,
    [property: JsonPropertyName("width")] double Width,
    [property: JsonPropertyName("height")] double Height);
