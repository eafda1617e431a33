using System.Text.Json.Serialization;

namespace Inspection.Models;

/// <summary>Source-generated JSON of <c>manifest.json</c>: camelCase, every key required but those with a default.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    WriteIndented = true)]
[JsonSerializable(typeof(ModelManifest))]
public sealed partial class ManifestJson : JsonSerializerContext
{
    /// <summary>Name of the file in the package's folder.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The <c>manifestVersion</c> that this kit reads.</summary>
    public const int Version = 1;
}
