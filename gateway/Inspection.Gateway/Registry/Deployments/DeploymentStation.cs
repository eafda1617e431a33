using Inspection.Contracts;

namespace Inspection.Gateway.Registry.Deployments;

/// <param name="Station"><c>site/line/station</c>.</param>
/// <param name="Previous">What it ran or was ordered to run before; null where the gateway has no package of it.</param>
/// <param name="PreviousRecipe">By which it inspected before; null: by its own.</param>
/// <param name="Problem">Why the order was not given; null: it was.</param>
internal sealed record DeploymentStation(string Station, string OrderId, DesiredModel? Previous, BilingualText? Problem, DesiredRecipe? PreviousRecipe = null);
