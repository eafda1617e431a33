using Inspection.Gateway.Auditing;
using Inspection.Gateway.People;
using Inspection.Gateway.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Gateway.Api;

internal static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder api)
    {
        var audit = api.MapGroup("/audit").WithTags("Audit").WithMetadata(new RequiredRole(Role.Instructor));
        audit.MapGet("", Page)
            .WithName("GetAudit")
            .WithExample(ControlExamples.Audit)
            .WithSummary("Who did what and when, newest first, a page at a time.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        audit.MapGet("/actions", static () => AuditActions.All)
            .WithName("GetAuditActions")
            .WithSummary("Every word that action can be.");
    }

    private static Results<Ok<AuditPage>, ProblemHttpResult> Page([AsParameters] AuditQuery query, AuditLog log)
    {
        var limit = query.Limit ?? AuditQuery.DefaultLimit;
        if (limit is < 1 or > AuditQuery.MaximumLimit)
            return Problems.BadRequest(Texts.LimitOutOfRange(limit, AuditQuery.MaximumLimit));
        foreach (var (name, word) in (ReadOnlySpan<(string, string?)>)[("actor", query.Actor), ("action", query.Action), ("subject", query.Subject)])
        {
            if (FilterQuery.WhyNoWord(name, word) is { } wrong)
                return Problems.BadRequest(wrong);
        }
        (long, string)? before = null;
        if (query.Cursor is { } cursor)
        {
            if (ReadCursor(cursor) is not { } position)
                return Problems.BadRequest(Texts.NoCursor);
            before = position;
        }
        var found = log.Page(new AuditFilter(query.Actor, query.Action, query.Subject, query.From, query.To), before, limit + 1);
        var shown = found.Take(limit).ToArray();
        return TypedResults.Ok(new AuditPage([.. shown.Select(AuditItem.From)], found.Count > limit ? $"{StoredTime.From(shown[^1].At)}-{shown[^1].Id}" : null));
    }

    private static (long At, string Id)? ReadCursor(string text) =>
        text.Split('-', 2) is [var at, { Length: 32 } id] && id.All(char.IsAsciiHexDigitLower) && long.TryParse(at, out var time) ? (time, id) : null;
}
