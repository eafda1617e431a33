namespace Inspection.Gateway.Registry.Deployments;

/// <summary>One order to several stations.</summary>
/// <param name="Sha256">The package; null for a way back, where each station has its own.</param>
/// <param name="Title">What was ordered, for people: name and version.</param>
/// <param name="RollsBack">The deployment that this one takes back.</param>
internal sealed record Deployment(string Id, DateTimeOffset At, string Actor, string? Sha256, string Title, string? RollsBack, IReadOnlyList<DeploymentStation> Stations);
