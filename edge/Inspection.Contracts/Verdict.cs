using System.Text.Json.Serialization;

namespace Inspection.Contracts;

/// <summary>What was decided about a part. Only <see cref="Ok"/> lets a part pass; fail closed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Verdict>))]
public enum Verdict
{
    /// <summary>판정 불가: could not be judged, or not in time. Rejected like NG.</summary>
    [JsonStringEnumMemberName("UNKNOWN")] Unknown = 0,

    /// <summary>양품.</summary>
    [JsonStringEnumMemberName("OK")] Ok,

    /// <summary>불량.</summary>
    [JsonStringEnumMemberName("NG")] Ng,
}
