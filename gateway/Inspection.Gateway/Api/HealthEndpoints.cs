using Inspection.Gateway.Ingest;
using Inspection.Gateway.Live;

namespace Inspection.Gateway.Api;

internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", Report)
            .AllowAnonymous()
            .WithName("GetHealth")
            .WithTags("Operation")
            .WithSummary("Whether results reach the database.")
            .Produces<HealthReport>()
            .Produces<HealthReport>(StatusCodes.Status503ServiceUnavailable);
        routes.MapGet("/metrics", (PrometheusText text) => Results.Text(text.Write(), PrometheusText.ContentType)).ExcludeFromDescription();
    }

    private static IResult Report(IngestStatus ingest, GatewayCounters counters, StationBoard board)
    {
        var problem = ingest.StorageProblem;
        var healthy = ingest.IsConnected && problem is null;
        return Results.Json(
            new HealthReport(
                healthy ? HealthReport.Ok : HealthReport.Degraded,
                ingest.IsConnected ? "connected" : "disconnected",
                problem ?? HealthReport.Ok,
                board.RunningCount,
                counters.Stored),
            statusCode: healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
