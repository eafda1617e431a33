using Inspection.Contracts;

namespace Inspection.Gateway.Api;

/// <param name="Station"><c>site/line/name</c>.</param>
/// <param name="Status">As the station said itself; offline by its last will, or where it never said.</param>
/// <param name="Since">When the status was entered.</param>
/// <param name="Detail">What is degraded.</param>
/// <param name="LastSeenAt">When the gateway last received anything from it.</param>
/// <param name="Metrics">The newest, since the gateway's start.</param>
internal sealed record StationItem(
    string Station,
    string Site,
    string Line,
    string Name,
    StationStatus Status,
    string? BootId,
    ModelIdentity? Model,
    string? Camera,
    RecipeIdentity? Recipe,
    string? Detail,
    DateTimeOffset? Since,
    DateTimeOffset LastSeenAt,
    MetricsMessage? Metrics);
