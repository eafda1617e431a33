using Inspection.Contracts;
using Inspection.Gateway.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Gateway.Api;

internal static class ResultEndpoints
{
    public static void MapResults(this IEndpointRouteBuilder api)
    {
        var results = api.MapGroup("/results").WithTags("Results");
        VerdictParameter.Describe(results.MapGet("", Page)
            .WithName("GetResults")
            .WithSummary("Results, newest first, a page at a time.")
            .WithDescription("Following nextCursor shows every result older than the first page exactly once, however many new ones arrive meanwhile.")
            .ProducesProblem(StatusCodes.Status400BadRequest));
        results.MapGet("/{resultId}", Find)
            .WithName("GetResult")
            .WithSummary("One result.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        results.MapGet("/{resultId}/evidence", Evidence)
            .WithName("GetEvidence")
            .WithSummary("The picture of an NG or UNKNOWN part.")
            .Produces<Stream>(StatusCodes.Status200OK, Wire.JpegContentType)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Results<Ok<ResultPage>, ProblemHttpResult> Page([AsParameters] ResultQuery query, ResultReader reader)
    {
        var limit = query.Limit ?? ResultQuery.DefaultLimit;
        if (limit is < 1 or > ResultQuery.MaximumLimit)
            return BadRequest($"limit is {limit}; 1 to {ResultQuery.MaximumLimit} is possible.");
        ResultPosition? after = null;
        if (query.Cursor is not null)
        {
            if (!ResultCursor.TryRead(query.Cursor, out var position))
                return BadRequest("cursor is not one that this server gave as nextCursor.");
            after = position;
        }
        var found = reader.Page(query.ToFilter(), after, limit);
        return TypedResults.Ok(new ResultPage([.. found.Results.Select(ResultItem.From)], found.Next is { } next ? ResultCursor.Write(next) : null));
    }

    private static Results<Ok<ResultItem>, ProblemHttpResult> Find(string resultId, ResultReader reader) =>
        reader.Find(resultId) is { } stored ? TypedResults.Ok(ResultItem.From(stored)) : NotFound($"There is no result {resultId}.");

    private static IResult Evidence(string resultId, ResultReader reader, EvidenceStore evidence, HttpResponse response)
    {
        if (reader.Find(resultId) is not { } stored || evidence.Find(stored.Station, resultId) is not { } file)
            return NotFound($"There is no picture of result {resultId}.");
        response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return TypedResults.PhysicalFile(file, Wire.JpegContentType);
    }

    private static ProblemHttpResult BadRequest(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest);

    private static ProblemHttpResult NotFound(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status404NotFound);
}
