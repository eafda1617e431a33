using System.Text.Json.Serialization;

namespace Inspection.Gateway.Registry.Comparisons;

/// <summary>JSON between the gateway and the child, and in the files of comparisons.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ComparisonJob))]
[JsonSerializable(typeof(ComparisonLine))]
[JsonSerializable(typeof(Comparison))]
[JsonSerializable(typeof(ComparedPart))]
internal sealed partial class ComparisonJson : JsonSerializerContext;
