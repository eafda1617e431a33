using System.ComponentModel;
using System.Net.WebSockets;
using Inspection.Contracts;
using Inspection.Gateway.Ingest;
using Inspection.Gateway.Live;
using Inspection.Gateway.People;

namespace Inspection.Gateway.Api;

internal static class LiveEndpoints
{
    private const string FramesDescription = """
        A WebSocket. Binary messages: uint32 little-endian length of the header, the header as UTF-8 JSON (schema PreviewHeader), the JPEG to the end;
        a viewer that is too slow gets the newest frame, never a queue of old ones. Text messages: schema LiveState or LiveMetrics, told apart by type,
        at the start and at each change. Without station: texts of all stations, frames of the first one running.
        Browsers are accepted only from pages of this very host; the socket ends with the session that opened it.
        """;

    private const string WallDescription = """
        A WebSocket. Text messages: schema LiveWallText, at the start, twice a second while anything changes, and every few seconds while nothing does;
        each one holds every station and replaces the one before. No frames: stations do not film for it.
        Browsers are accepted only from pages of this very host; the socket ends with the session that opened it.
        """;

    private const string BenchDescription = """
        A WebSocket. Text messages: schema LiveBench, at the start and about twelve times a second while the station sends its virtual bench; or, every few seconds,
        that it has none or does not answer. Each one replaces the one before.
        Browsers are accepted only from pages of this very host; the socket ends with the session that opened it.
        """;

    /// <summary>A viewer that has vanished without a word, or takes nothing any more, is let go, and its station may stop filming.</summary>
    public static WebSocketOptions Sockets => new() { KeepAliveInterval = TimeSpan.FromSeconds(15), KeepAliveTimeout = TimeSpan.FromSeconds(20) };

    public static void MapLive(this IEndpointRouteBuilder api)
    {
        var live = api.MapGroup("/live").WithTags("Live");
        Describe(live.MapGet("", WatchAsync).WithName("WatchLive").WithSummary("Live frames, states and counters."), FramesDescription);
        Describe(live.MapGet("/wall", WatchWallAsync).WithName("WatchWall").WithSummary("All stations at a glance, live."), WallDescription);
        Describe(live.MapGet("/bench", WatchBenchAsync).WithName("WatchBench").WithSummary("A station's virtual bench, live."), BenchDescription);
    }

    private static void Describe(RouteHandlerBuilder socket, string description) => socket
        .WithDescription(description.ReplaceLineEndings(" "))
        .Produces(StatusCodes.Status101SwitchingProtocols)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status403Forbidden);

    private static Task<IResult> WatchAsync(
        [Description("site/line/station")] string? station,
        HttpContext context, StationBoard board, PreviewFeeds feeds, GatewayCounters counters, SessionWatch sessions, IHostApplicationLifetime lifetime)
    {
        if (!StationAddress.TryParse(station, out var wanted) && station is not null)
            return Task.FromResult<IResult>(Problems.BadRequest(Texts.NoStation(station)));
        return AcceptAsync(context, counters, sessions, lifetime, (viewer, socket, ending) =>
            new LiveSession(board, feeds, viewer, station is null ? null : wanted).RunAsync(socket, ending));
    }

    private static Task<IResult> WatchWallAsync(HttpContext context, LiveWall wall, GatewayCounters counters, SessionWatch sessions, IHostApplicationLifetime lifetime) =>
        AcceptAsync(context, counters, sessions, lifetime, wall.RunAsync);

    private static Task<IResult> WatchBenchAsync(
        [Description("site/line/station")] string station,
        HttpContext context, BenchFeeds feeds, GatewayCounters counters, SessionWatch sessions, IHostApplicationLifetime lifetime)
    {
        if (!StationAddress.TryParse(station, out var wanted))
            return Task.FromResult<IResult>(Problems.BadRequest(Texts.NoStation(station)));
        return AcceptAsync(context, counters, sessions, lifetime, async (viewer, socket, ending) =>
        {
            feeds.Watch(wanted, viewer);
            try
            {
                await ViewerSocket.RunAsync(viewer, socket, ending);
            }
            finally
            {
                await feeds.UnwatchAsync(wanted, viewer);
            }
        });
    }

    private static async Task<IResult> AcceptAsync(
        HttpContext context, GatewayCounters counters, SessionWatch sessions, IHostApplicationLifetime lifetime,
        Func<Viewer, WebSocket, CancellationToken, Task> run)
    {
        if (!context.WebSockets.IsWebSocketRequest)
            return Problems.BadRequest(Texts.WebSocketOnly);
        if (!PageOrigin.IsOwn(context.Request))
            return Problems.Of(StatusCodes.Status403Forbidden, Texts.OtherHostWatches);
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        using (counters.Viewer())
        {
            var running = run(new Viewer(counters), socket, ending.Token);
            var session = sessions.WaitEndAsync(context, ending.Token);
            await Task.WhenAny(running, session);
            await ending.CancelAsync();
            await Task.WhenAll(running, session);
        }
        return Results.Empty;
    }
}
