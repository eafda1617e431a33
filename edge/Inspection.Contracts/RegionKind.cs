using System.Text.Json.Serialization;

namespace Inspection.Contracts;

/// <summary>What a region of a recipe is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RegionKind>))]
public enum RegionKind
{
    /// <summary>Defects count here.</summary>
    [JsonStringEnumMemberName("inspect")] Inspect,

    /// <summary>Defects do not count here, whatever other regions say.</summary>
    [JsonStringEnumMemberName("exclude")] Exclude,
}
