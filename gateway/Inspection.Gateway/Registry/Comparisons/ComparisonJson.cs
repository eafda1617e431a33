using System.Text.Json.Serialization;

namespace Inspection.Gateway.Registry.Comparisons;

/// <summary>JSON between the gateway and the child.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ComparisonJob))]
[JsonSerializable(typeof(ComparisonLine))]
internal sealed partial class ComparisonJson : JsonSerializerContext;
