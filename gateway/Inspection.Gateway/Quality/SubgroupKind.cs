using System.Text.Json.Serialization;

namespace Inspection.Gateway.Quality;

/// <summary>What parts are put together by.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SubgroupKind>))]
internal enum SubgroupKind
{
    [JsonStringEnumMemberName("hour")] Hour,

    /// <summary>Eight hours, the first from midnight.</summary>
    [JsonStringEnumMemberName("shift")] Shift,

    [JsonStringEnumMemberName("day")] Day,

    /// <summary>From Monday.</summary>
    [JsonStringEnumMemberName("week")] Week,

    [JsonStringEnumMemberName("lot")] Lot,
}
