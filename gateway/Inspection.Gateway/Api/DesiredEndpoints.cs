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
            .WithSummary("Orders a station to run a model package; it goes on inspecting with the old one until the new one has proved itself.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        station.MapGet("/desired", (string site, string line, string name, StationBoard board) => Find(board, site, line, name)?.Desired is { } desired
                ? TypedResults.Ok(desired) : (Results<Ok<DesiredMessage>, ProblemHttpResult>)NotFound("Nothing was ordered."))
            .WithName("GetDesired")
            .WithSummary("The newest order to a station.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        station.MapGet("/reported", (string site, string line, string name, StationBoard board) => Find(board, site, line, name)?.Reported is { } reported
                ? TypedResults.Ok(reported) : (Results<Ok<ReportedMessage>, ProblemHttpResult>)NotFound("The station has reported nothing."))
            .WithName("GetReported")
            .WithSummary("Which model a station runs, and how far it is with its newest order.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Accepted<DesiredMessage>, ProblemHttpResult>> OrderAsync(
        string site, string line, string name, DesiredRequest wanted, PackageCatalog catalog, OrderDesk desk, StationBoard board, GatewayOptions options, AuditLog audit, TimeProvider time,
        HttpContext context, CancellationToken cancellation)
    {
        if (!StationAddress.TryParse($"{site}/{line}/{name}", out var station))
            return TypedResults.Problem($"{site}/{line}/{name} is no station; site/line/station is needed.", statusCode: StatusCodes.Status400BadRequest);
        if (catalog.ReadAll().FirstOrDefault(package => package.Sha256 == wanted.Sha256) is not { } found)
            return NotFound($"There is no package {wanted.Sha256}.");
        var manifest = found.Package.Manifest;
        var address = options.PublicUrl ?? $"{context.Request.Scheme}://{context.Request.Host}";
        var model = new DesiredModel(manifest.Name, manifest.Version, found.Sha256, found.Bytes, $"{address}{ApiV1.Root}/models/{found.Sha256}", wanted.Precision);
        var order = new DesiredMessage(wanted.Id ?? Guid.CreateVersion7(time.GetUtcNow()).ToString("N"), model, wanted.Swap, Find(board, site, line, name)?.Desired?.Recipe);
        if (DesiredRules.WhyWrong(order) is { } wrong)
            return TypedResults.Problem(wrong.English, statusCode: StatusCodes.Status400BadRequest);
        if (!await desk.GiveAsync(station, order, cancellation))
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, Texts.OrderNotGiven);
        audit.Add(AuditEntry.Of(Visitor.Required(context), AuditActions.ModelOrdered, station.ToString(), time, AuditDetails.Of(order)));
        return TypedResults.Accepted($"{ApiV1.Root}/stations/{station}/reported", order);
    }

    private static StationEntry? Find(StationBoard board, string site, string line, string name) =>
        board.All.FirstOrDefault(entry => (entry.Address.Site, entry.Address.Line, entry.Address.Station) == (site, line, name));

    private static ProblemHttpResult NotFound(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status404NotFound);
}
