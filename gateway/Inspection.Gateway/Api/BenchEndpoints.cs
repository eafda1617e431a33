using Inspection.Contracts;
using Inspection.Gateway.Live;
using Inspection.Gateway.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Gateway.Api;

internal static class BenchEndpoints
{
    public static void MapBench(this IEndpointRouteBuilder api) => api
        .MapPost("/stations/{site}/{line}/{name}/bench", OperateAsync)
        .WithMetadata(new RequiredRole(Role.Instructor))
        .WithName("OperateBench")
        .WithTags("Stations")
        .WithRequestExample(new BenchInput(Press: BenchInput.Start))
        .WithSummary("Does something to the virtual bench that a station stands on: presses a button or the emergency stop, switches the belt, sets its speed.")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status504GatewayTimeout);

    private static async Task<Results<NoContent, ProblemHttpResult>> OperateAsync(
        string site, string line, string name, BenchInput input, BenchDesk desk, CancellationToken cancellation)
    {
        if (!StationAddress.TryParse($"{site}/{line}/{name}", out var station))
            return Problems.BadRequest(Texts.NoStation($"{site}/{line}/{name}"));
        return await desk.OperateAsync(station, input, cancellation) switch
        {
            { Accepted: true } => TypedResults.NoContent(),
            { Reason: { } reason } => Problems.Conflict(reason.ToLocalized()),
            { } answer => Problems.Conflict(Texts.BenchRefused(answer.Error ?? "")),
            null => Problems.Of(StatusCodes.Status504GatewayTimeout, Texts.StationSilent(station.ToString())),
        };
    }
}
