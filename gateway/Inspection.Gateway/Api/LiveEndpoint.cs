using System.ComponentModel;
using Inspection.Contracts;
using Inspection.Gateway.Ingest;
using Inspection.Gateway.Live;

namespace Inspection.Gateway.Api;

internal static class LiveEndpoint
{
    private const string Description = """
        A WebSocket. Binary messages: uint32 little-endian length of the header, the header as UTF-8 JSON (schema PreviewHeader), the JPEG to the end;
        a viewer that is too slow gets the newest frame, never a queue of old ones. Text messages: schema LiveState or LiveMetrics, told apart by type,
        at the start and at each change. Without station: texts of all stations, frames of the first one running.
        Browsers are accepted only from pages of this very host.
        """;

    public static void MapLive(this IEndpointRouteBuilder api) => api
        .MapGet("/live", WatchAsync)
        .WithName("WatchLive")
        .WithTags("Live")
        .WithSummary("Live frames, states and counters.")
        .WithDescription(Description.ReplaceLineEndings(" "))
        .Produces(StatusCodes.Status101SwitchingProtocols)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status403Forbidden);

    private static async Task<IResult> WatchAsync(
        [Description("site/line/station")] string? station,
        HttpContext context, StationBoard board, PreviewFeeds feeds, GatewayCounters counters, IHostApplicationLifetime lifetime)
    {
        if (!context.WebSockets.IsWebSocketRequest)
            return Results.Problem("This address speaks WebSocket only.", statusCode: StatusCodes.Status400BadRequest);
        if (!IsSameHost(context.Request))
            return Results.Problem("Pages of another host may not watch.", statusCode: StatusCodes.Status403Forbidden);
        if (!StationAddress.TryParse(station, out var wanted) && station is not null)
            return Results.Problem($"station is {station}; site/line/station is needed.", statusCode: StatusCodes.Status400BadRequest);

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        using (counters.Viewer())
            await new LiveSession(board, feeds, station is null ? null : wanted).RunAsync(socket, ending.Token);
        return Results.Empty;
    }

    /// <summary>Browsers always send the origin of the page, and do not let it be forged; other programs send none.</summary>
    private static bool IsSameHost(HttpRequest request) =>
        request.Headers.Origin is not [{ } origin, ..]
        || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && string.Equals(page.Authority, WithoutDefaultPort(request), StringComparison.OrdinalIgnoreCase));

    private static string WithoutDefaultPort(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var host) ? host.Authority : "";
}
