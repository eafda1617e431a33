using System.Text.Json.Serialization;

namespace Inspection.Contracts;

/// <summary>How far a station is with what it was ordered. Until <see cref="Running"/> the old model is the one that a restart brings back.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SwapStep>))]
public enum SwapStep
{
    /// <summary>Nothing was ordered, or the command line has since asked for another model.</summary>
    [JsonStringEnumMemberName("idle")] Idle,
    [JsonStringEnumMemberName("desired")] Desired,
    [JsonStringEnumMemberName("downloading")] Downloading,

    /// <summary>Unpacked, then opened and run on its reference case in a process of its own.</summary>
    [JsonStringEnumMemberName("checking")] Checking,

    /// <summary>Opened beside the running model.</summary>
    [JsonStringEnumMemberName("warming")] Warming,

    /// <summary>Judges live parts for comparison; the old model's verdict stands.</summary>
    [JsonStringEnumMemberName("shadow")] Shadow,

    /// <summary>The new model judges, and the old one stands by.</summary>
    [JsonStringEnumMemberName("watching")] Watching,

    /// <summary>Being written to disk as the station's model.</summary>
    [JsonStringEnumMemberName("committing")] Committing,

    /// <summary>The ordered model judges, and a restart brings it back.</summary>
    [JsonStringEnumMemberName("running")] Running,

    /// <summary>It judged under watch and failed; the old model judges again.</summary>
    [JsonStringEnumMemberName("rolledBack")] RolledBack,

    /// <summary>It never judged a part.</summary>
    [JsonStringEnumMemberName("refused")] Refused,
}
