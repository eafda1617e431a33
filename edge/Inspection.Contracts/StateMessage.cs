namespace Inspection.Contracts;

/// <summary>Topic <c>state</c>, QoS 1, retained; also the last will with status <c>offline</c>.</summary>
/// <param name="BootId">New for each start of the agent; with the sequence it numbers results without gaps.</param>
/// <param name="Camera">The source URI as given.</param>
/// <param name="At">When the state was entered (UTC).</param>
/// <param name="Detail">What is degraded, for people.</param>
public sealed record StateMessage(
    StationStatus Status,
    string BootId,
    DateTimeOffset At,
    ModelIdentity? Model = null,
    string? Camera = null,
    RecipeIdentity? Recipe = null,
    string? Detail = null);
