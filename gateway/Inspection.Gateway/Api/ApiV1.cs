namespace Inspection.Gateway.Api;

/// <summary>Version 1 of the HTTP interface.</summary>
internal static class ApiV1
{
    public const string Root = "/api/v1";

    public static void MapApiV1(this WebApplication app)
    {
        var api = app.MapGroup(Root);
        api.MapSession();
        api.MapPeople();
        api.MapAccessKeys();
        api.MapAudit();
        api.MapStations();
        api.MapDesired();
        api.MapModels();
        api.MapDeployments();
        api.MapComparisons();
        api.MapProducts();
        api.MapTemplates();
        api.MapResults();
        api.MapReviews();
        api.MapExports();
        api.MapStatistics();
        api.MapQuality();
        api.MapBench();
        api.MapLive();
        api.MapDefectMap();
        // An unknown path below /api is an error of the caller, never the page.
        app.MapFallback("/api/{**path}", () => Results.Problem(statusCode: StatusCodes.Status404NotFound));
    }
}
