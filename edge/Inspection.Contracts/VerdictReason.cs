using System.Text.Json.Serialization;

namespace Inspection.Contracts;

/// <summary>Why a verdict was given.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VerdictReason>))]
public enum VerdictReason
{
    /// <summary>No detection reached its threshold.</summary>
    [JsonStringEnumMemberName("clean")] Clean,

    /// <summary>At least one detection reached its threshold.</summary>
    [JsonStringEnumMemberName("defects")] Defects,

    /// <summary>The image could not be read: corrupt, empty, wrong kind.</summary>
    [JsonStringEnumMemberName("unreadable-image")] UnreadableImage,

    /// <summary>No golden template belongs to this image, or it has another size.</summary>
    [JsonStringEnumMemberName("no-template")] NoTemplate,

    /// <summary>The image could not be registered to the golden template.</summary>
    [JsonStringEnumMemberName("not-registered")] NotRegistered,

    /// <summary>The model failed on this part.</summary>
    [JsonStringEnumMemberName("inference-failed")] InferenceFailed,

    /// <summary>The verdict came after the recipe's deadline.</summary>
    [JsonStringEnumMemberName("overrun")] Overrun,
}
