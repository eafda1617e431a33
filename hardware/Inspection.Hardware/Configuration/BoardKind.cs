using System.Text.Json.Serialization;

namespace Inspection.Hardware.Configuration;

[JsonConverter(typeof(JsonStringEnumConverter<BoardKind>))]
public enum BoardKind
{
    /// <summary>The pins and buses of this machine, through the kernel.</summary>
    [JsonStringEnumMemberName("kernel")] Kernel,

    /// <summary>The virtual bench.</summary>
    [JsonStringEnumMemberName("virtual")] Virtual,
}
