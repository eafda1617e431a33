using Inspection.Gateway.Live;
using Inspection.Gateway.Registry.Deployments;

namespace Inspection.Gateway.Api;

/// <summary>A deployment and how far it is.</summary>
/// <param name="Sha256">The package; null for a way back, where each station has its own.</param>
/// <param name="Title">Name and version of what was deployed or taken back.</param>
/// <param name="RollsBack">Id of the deployment that this one takes back.</param>
/// <param name="Settled">Stations that need no more time: running, refused, rolled back, overtaken, or never ordered.</param>
internal sealed record DeploymentItem(
    string Id, DateTimeOffset At, string Actor, string? Sha256, string Title, string? RollsBack, int Settled, IReadOnlyList<DeploymentStationItem> Stations)
{
    public static DeploymentItem From(Deployment deployment, StationBoard board)
    {
        var entries = board.All.ToDictionary(static entry => entry.Address.ToString());
        var stations = deployment.Stations.Select(station => DeploymentStationItem.From(station, entries.GetValueOrDefault(station.Station))).ToList();
        return new DeploymentItem(
            deployment.Id, deployment.At, deployment.Actor, deployment.Sha256, deployment.Title, deployment.RollsBack,
            stations.Count(static station => station.IsSettled), stations);
    }
}
