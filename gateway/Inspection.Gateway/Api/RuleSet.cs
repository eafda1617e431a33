using System.Text.Json.Serialization;

namespace Inspection.Gateway.Api;

/// <summary>Run rules that are used together.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RuleSet>))]
internal enum RuleSet
{
    [JsonStringEnumMemberName("western-electric")] WesternElectric,
    [JsonStringEnumMemberName("nelson")] Nelson,
}
