using System.Text.Json.Serialization;

namespace Inspection.Models;

/// <summary>Which images a model looks at.</summary>
[JsonConverter(typeof(ModelTaskConverter))]
public enum ModelTask
{
    /// <summary>Tested image against golden template.</summary>
    [JsonStringEnumMemberName("compare")] Compare,

    /// <summary>Tested image alone.</summary>
    [JsonStringEnumMemberName("detect")] Detect,
}
