using System.Text.Json;
using System.Text.Json.Serialization;

namespace Inspection.Contracts;

/// <summary>Source-generated JSON of every message: camelCase, enums as the words of the contract, nulls left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(StateMessage))]
[JsonSerializable(typeof(ResultMessage))]
[JsonSerializable(typeof(MetricsMessage))]
[JsonSerializable(typeof(PreviewHeader))]
[JsonSerializable(typeof(CommandRequest))]
[JsonSerializable(typeof(CommandResponse))]
[JsonSerializable(typeof(BenchMessage))]
[JsonSerializable(typeof(RunSummary))]
[JsonSerializable(typeof(DesiredMessage))]
[JsonSerializable(typeof(ReportedMessage))]
[JsonSerializable(typeof(BilingualText))]
[JsonSerializable(typeof(DesiredRecipe))]
public sealed partial class Wire : JsonSerializerContext
{
    /// <summary>Value of the user property <c>schema</c> on every message of this version.</summary>
    public const string Schema = "1";
    public const string SchemaProperty = "schema";
    public const string JsonContentType = "application/json";
    public const string JpegContentType = "image/jpeg";
    public const string PreviewContentType = "application/vnd.inspection.preview";
}
