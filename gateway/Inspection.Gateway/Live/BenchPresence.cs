using System.Text.Json.Serialization;

namespace Inspection.Gateway.Live;

/// <summary>Whether a station stands on a virtual bench.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BenchPresence>))]
internal enum BenchPresence
{
    [JsonStringEnumMemberName("present")] Present,

    /// <summary>It says that it does not.</summary>
    [JsonStringEnumMemberName("none")] None,

    /// <summary>It does not answer: it is off, or cannot be reached.</summary>
    [JsonStringEnumMemberName("silent")] Silent,
}
