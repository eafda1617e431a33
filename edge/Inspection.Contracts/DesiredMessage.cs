using System.Text.Json.Serialization;

namespace Inspection.Contracts;

/// <summary>Topic <c>desired</c>, QoS 1, retained: which model the station should run, and by which recipe.</summary>
/// <param name="Id">Names this order; the same id again means no work. 1–64 letters, digits, <c>-</c>, <c>_</c>, <c>.</c>.</param>
/// <param name="Recipe">Null: the one that the station was started with.</param>
/// <param name="Swap">How careful to be; null: the defaults.</param>
public sealed record DesiredMessage(string Id, DesiredModel Model, SwapSettings? Swap = null, DesiredRecipe? Recipe = null)
{
    [JsonIgnore]
    public SwapSettings SwapOrDefault => Swap ?? new SwapSettings();
}
