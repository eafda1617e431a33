using System.Text.Json.Serialization;
using Inspection.Contracts;
using Inspection.Gateway.Live;
using Inspection.Gateway.Registry.Deployments;

namespace Inspection.Gateway.Api;

/// <param name="Stage">How far the station is with this very order.</param>
/// <param name="Step">As the station reports it, while it speaks of this order.</param>
/// <param name="Reason">Why it was refused, rolled back or not given.</param>
/// <param name="Previous">What it goes back to; null where the gateway has no package of it.</param>
/// <param name="IsOnline">Whether the station is there to take the order.</param>
internal sealed record DeploymentStationItem(
    string Station, string OrderId, DeploymentStage Stage, SwapStep? Step, SwapProgress? Progress, BilingualText? Reason, DesiredModel? Previous, bool IsOnline)
{
    [JsonIgnore]
    public bool IsSettled => Stage is not (DeploymentStage.Ordered or DeploymentStage.Underway);

    public static DeploymentStationItem From(DeploymentStation given, StationEntry? entry)
    {
        var reported = entry?.Reported is { } report && report.OrderId == given.OrderId ? report : null;
        var stage = StageOf(given, entry, reported);
        return new DeploymentStationItem(
            given.Station, given.OrderId, stage, reported?.Step, reported?.Progress, given.Problem ?? reported?.Reason, given.Previous, entry?.IsRunning == true);
    }

    private static DeploymentStage StageOf(DeploymentStation given, StationEntry? entry, ReportedMessage? reported) => (given.Problem, reported?.Step) switch
    {
        ({ }, _) => DeploymentStage.NotGiven,
        (_, SwapStep.Running) => DeploymentStage.Running,
        (_, SwapStep.Refused) => DeploymentStage.Refused,
        (_, SwapStep.RolledBack) => DeploymentStage.RolledBack,
        (_, not null) => DeploymentStage.Underway,
        _ => entry?.Desired is { } desired && desired.Id != given.OrderId ? DeploymentStage.Overtaken : DeploymentStage.Ordered,
    };
}
