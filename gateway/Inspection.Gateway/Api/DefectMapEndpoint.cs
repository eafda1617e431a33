using System.ComponentModel;
using Inspection.Contracts;
using Inspection.Gateway.Live;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Gateway.Api;

internal static class DefectMapEndpoint
{
    public static void MapDefectMap(this IEndpointRouteBuilder api) => api
        .MapGet("/stations/{site}/{line}/{name}/defect-map", Read)
        .WithName("GetDefectMap")
        .WithTags("Stations")
        .WithSummary("Where on the part the newest defects of a station were found.")
        .WithDescription($"Counts over a grid on the picture, from the newest {DefectPlaces.Most} defects or so of defective parts; a station without any has an empty map.")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static Results<Ok<DefectMap>, ProblemHttpResult> Read(
        string site, string line, string name, [Description("Only defects of this label.")] string? label, StationBoard board, DefectPlaces places) =>
        StationAddress.TryParse($"{site}/{line}/{name}", out var station) && board.Knows(station)
            ? TypedResults.Ok(places.Map(station, label))
            : Problems.NotFound(Texts.UnknownStation($"{site}/{line}/{name}"));
}
