using System.Text.Json.Serialization;
using Inspection.Gateway.People;

namespace Inspection.Gateway.Api;

/// <summary>Who is behind this browser.</summary>
/// <param name="Name">Of the person or key; null: nobody is signed in.</param>
/// <param name="Kind">How they came in; <c>demo</c>: everybody on this machine is administrator, and the page should say so.</param>
/// <param name="SetupNeedsCode">While there is no administrator: whether this browser has to give the code that the gateway printed.</param>
internal sealed record SessionInfo(
    SessionState State, string? Name = null, string? DisplayName = null, Role? Role = null, VisitorKind? Kind = null, bool SetupNeedsCode = false);

[JsonConverter(typeof(JsonStringEnumConverter<SessionState>))]
internal enum SessionState
{
    /// <summary>There is no administrator yet; <c>/setup</c> makes it.</summary>
    [JsonStringEnumMemberName("setup")] Setup,
    [JsonStringEnumMemberName("signed-out")] SignedOut,
    [JsonStringEnumMemberName("signed-in")] SignedIn,
}
