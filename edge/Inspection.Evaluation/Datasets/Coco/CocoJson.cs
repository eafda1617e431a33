using System.Text.Json.Serialization;

namespace Inspection.Evaluation.Datasets.Coco;

[JsonSourceGenerationOptions(RespectNullableAnnotations = true)]
[JsonSerializable(typeof(CocoFile))]
internal sealed partial class CocoJson : JsonSerializerContext;
