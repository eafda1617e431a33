using System.Text.Json;
using System.Text.Json.Serialization;

namespace Inspection.Demo;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(StatisticsReply))]
internal sealed partial class DemoJson : JsonSerializerContext;
