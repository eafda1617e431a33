using Inspection.Contracts;

namespace Inspection.Gateway.Registry.Deployments;

/// <summary>What one station is about to be ordered.</summary>
/// <param name="Previous">The model that it has; null where the gateway has no package of it.</param>
/// <param name="PreviousRecipe">The recipe that it was ordered; null: it inspects by its own.</param>
/// <param name="Order">Null: none can be given.</param>
/// <param name="WhyNot">Why none can be given.</param>
internal sealed record PlannedOrder(
    StationAddress Station, DesiredModel? Previous, DesiredRecipe? PreviousRecipe, DesiredMessage? Order = null, LocalizedText? WhyNot = null);
