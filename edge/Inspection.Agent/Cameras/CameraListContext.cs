using System.Text.Json;
using System.Text.Json.Serialization;

namespace Inspection.Agent.Cameras;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(CameraListJson))]
internal sealed partial class CameraListContext : JsonSerializerContext;
