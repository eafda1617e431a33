using Inspection.Contracts;
using Inspection.Gateway.Live;

namespace Inspection.Gateway.Api;

internal static class StationEndpoints
{
    public static void MapStations(this IEndpointRouteBuilder api) => api
        .MapGet("/stations", (StationBoard board) => board.All.Select(ToItem).ToArray())
        .WithName("GetStations")
        .WithTags("Stations")
        .WithSummary("Every station heard of so far, by name, with its newest state and counters.")
        .Produces<StationItem[]>();

    private static StationItem ToItem(StationEntry entry) => new(
        entry.Address.ToString(), entry.Address.Site, entry.Address.Line, entry.Address.Station,
        entry.State?.Status ?? StationStatus.Offline, entry.State?.BootId, entry.State?.Model, entry.State?.Camera, entry.State?.Recipe,
        entry.State?.Detail, entry.State?.At, entry.LastSeenAt, entry.Metrics);
}
