using System.Text.Json.Serialization;

namespace Inspection.Contracts;

/// <summary>Topic <c>reported</c>, QoS 1, retained: which model the station runs, and how far it is with the one it was ordered.</summary>
/// <param name="Model">Judges the parts now.</param>
/// <param name="Committed">What a restart brings back.</param>
/// <param name="DroppedDuringSwap">Parts that were taken since the order came and have no result.</param>
/// <param name="ReplacedDuringSwap">Stale frames of a free-running camera that a newer one replaced since the order came; ordinary there, and 0 where each capture is a part.</param>
/// <param name="OrderId">The order that <paramref name="Step"/> speaks of; null before the first.</param>
/// <param name="NextOrderId">The newest order, waiting for the present step.</param>
/// <param name="Recipe">By which the parts are judged now.</param>
/// <param name="Reason">Why refused, rolled back, or idle.</param>
public sealed record ReportedMessage(
    string BootId,
    DateTimeOffset At,
    SwapStep Step,
    ModelIdentity Model,
    ModelIdentity Committed,
    [property: JsonPropertyName("dropped_during_swap")] long DroppedDuringSwap,
    [property: JsonPropertyName("replaced_during_swap")] long ReplacedDuringSwap,
    string? OrderId = null,
    DesiredModel? Desired = null,
    string? NextOrderId = null,
    BilingualText? Reason = null,
    SwapProgress? Progress = null,
    RecipeIdentity? Recipe = null);
