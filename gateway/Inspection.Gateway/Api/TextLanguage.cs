using System.Text.Json.Serialization;

namespace Inspection.Gateway.Api;

/// <summary>A language in an address.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TextLanguage>))]
internal enum TextLanguage
{
    [JsonStringEnumMemberName("en")] English,
    [JsonStringEnumMemberName("ko")] Korean,
}
