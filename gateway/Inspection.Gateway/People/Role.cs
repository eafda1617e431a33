using System.Text.Json.Serialization;

namespace Inspection.Gateway.People;

/// <summary>What a person or a key may do; each includes those before it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Role>))]
internal enum Role
{
    /// <summary>Looks at the live pictures and figures.</summary>
    [JsonStringEnumMemberName("hall")] Hall,

    /// <summary>Looks at everything that is inspected, and reviews.</summary>
    [JsonStringEnumMemberName("trainee")] Trainee,

    /// <summary>Orders models and recipes.</summary>
    [JsonStringEnumMemberName("instructor")] Instructor,

    /// <summary>Says who may do what.</summary>
    [JsonStringEnumMemberName("administrator")] Administrator,
}
