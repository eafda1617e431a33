using System.Text.Json.Serialization;

namespace Inspection.Gateway.Storage;

/// <summary>A machine's verdict beside what is known of the part: the newest review, and without one the truth of the line.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Finding>))]
internal enum Finding
{
    /// <summary>Rightly passed or rightly not passed.</summary>
    [JsonStringEnumMemberName("right")] Right,

    /// <summary>과검: a good part that was not passed.</summary>
    [JsonStringEnumMemberName("false-reject")] FalseReject,

    /// <summary>유출: a bad part that was passed.</summary>
    [JsonStringEnumMemberName("escape")] Escape,
}
