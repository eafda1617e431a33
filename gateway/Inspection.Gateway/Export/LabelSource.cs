using System.Text.Json.Serialization;

namespace Inspection.Gateway.Export;

/// <summary>Whose boxes are exported.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LabelSource>))]
internal enum LabelSource
{
    /// <summary>The machine's, as people corrected them: none where the newest review says OK, and its type where it names one.</summary>
    [JsonStringEnumMemberName("reviewed")] Reviewed,

    /// <summary>The machine's.</summary>
    [JsonStringEnumMemberName("machine")] Machine,

    /// <summary>The defects that the line knows of; pictures of which it knows nothing are left out.</summary>
    [JsonStringEnumMemberName("truth")] Truth,
}
