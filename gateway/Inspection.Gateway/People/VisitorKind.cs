using System.Text.Json.Serialization;

namespace Inspection.Gateway.People;

/// <summary>How somebody came in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VisitorKind>))]
internal enum VisitorKind
{
    /// <summary>With name and password.</summary>
    [JsonStringEnumMemberName("person")] Person,

    /// <summary>With the link or token that an administrator made.</summary>
    [JsonStringEnumMemberName("key")] Key,

    /// <summary>By being on the machine of an open demo.</summary>
    [JsonStringEnumMemberName("demo")] Demo,
}
