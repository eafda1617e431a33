using Inspection.Contracts;
using Inspection.Gateway.Live;
using Inspection.Gateway.Auditing;
using Inspection.Gateway.Options;
using Inspection.Gateway.People;
using Inspection.Gateway.Registry;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Gateway.Api;

internal static class DesiredEndpoints
{
    public static void MapDesired(this IEndpointRouteBuilder api)
    {
        var station = api.MapGroup("/stations/{site}/{line}/{name}").WithTags("Stations");
        station.MapPut("/desired", OrderAsync)
            .WithMetadata(new RequiredRole(Role.Instructor))
            .WithName("PutDesired")
            .WithRequestExample(RequestExamples.Desired)
            .WithSummary("Orders a station to run a model package; it goes on inspecting with the old one until the new one has proved itself.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        station.MapGet("/desired", (string site, string line, string name, StationBoard board) => Find(board, site, line, name)?.Desired is { } desired
                ? TypedResults.Ok(desired) : (Results<Ok<DesiredMessage>, ProblemHttpResult>)Problems.NotFound(Texts.NothingOrdered))
            .WithName("GetDesired")
            .WithSummary("The newest order to a station.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        station.MapGet("/reported", (string site, string line, string name, StationBoard board) => Find(board, site, line, name)?.Reported is { } reported
                ? TypedResults.Ok(reported) : (Results<Ok<ReportedMessage>, ProblemHttpResult>)Problems.NotFound(Texts.NothingReported))
            .WithName("GetReported")
            .WithSummary("Which model a station runs, and how far it is with its newest order.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Accepted<DesiredMessage>, ProblemHttpResult>> OrderAsync(
        string site, string line, string name, DesiredRequest wanted, PackageCatalog catalog, OrderDesk desk, StationBoard board, GatewayOptions options, AuditLog audit, TimeProvider time,
        HttpContext context, CancellationToken cancellation)
    {
        if (!StationAddress.TryParse($"{site}/{line}/{name}", out var station))
            return Problems.BadRequest(Texts.NoStation($"{site}/{line}/{name}"));
        if (catalog.Find(wanted.Sha256) is not { } found)
            return Problems.NotFound(Texts.UnknownPackage(wanted.Sha256));
        var manifest = found.Package.Manifest;
        var archive = StationAddresses.ArchiveOf(options, context)(found.Sha256);
        var model = new DesiredModel(manifest.Name, manifest.Version, found.Sha256, found.Bytes, archive, wanted.Precision);
        var order = new DesiredMessage(wanted.Id ?? Guid.CreateVersion7(time.GetUtcNow()).ToString("N"), model, wanted.Swap, board.Find(station)?.Desired?.Recipe);
        if (DesiredRules.WhyWrong(order) is { } wrong)
            return Problems.BadRequest(wrong);
        if (!await desk.GiveAsync(station, order, cancellation))
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, Texts.OrderNotGiven);
        audit.Add(AuditEntry.Of(Visitor.Required(context), AuditActions.ModelOrdered, station.ToString(), time, AuditDetails.Of(order)));
        return TypedResults.Accepted($"{ApiV1.Root}/stations/{station}/reported", order);
    }

    private static StationEntry? Find(StationBoard board, string site, string line, string name) =>
        StationAddress.TryParse($"{site}/{line}/{name}", out var station) ? board.Find(station) : null;
}
