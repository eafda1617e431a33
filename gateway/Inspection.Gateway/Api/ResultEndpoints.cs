using System.ComponentModel;
using Inspection.Contracts;
using Inspection.Gateway.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Gateway.Api;

internal static class ResultEndpoints
{
    public static void MapResults(this IEndpointRouteBuilder api)
    {
        var results = api.MapGroup("/results").WithTags("Results").AddEndpointFilter<FilterCheck>();
        results.MapGet("", Page)
            .WithName("GetResults")
            .WithSummary("Results, newest first, a page at a time.")
            .WithExample(Examples.Page)
            .WithDescription(
                "Following nextCursor shows every result older than the first page exactly once, however many new ones arrive meanwhile. "
                + "How many results are looked at for one page is limited: where few meet several conditions, a page may hold fewer than limit, or none, "
                + "and still have a nextCursor. The list ends where nextCursor is null.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        results.MapGet("/count", ([AsParameters] FilterQuery query, ResultReader reader) => TypedResults.Ok(reader.Count(query.ToFilter())))
            .WithName("CountResults")
            .WithSummary("How many results a filter meets, as far as can be told quickly; for the size of an export.")
            .WithExample(Examples.Count)
            .ProducesProblem(StatusCodes.Status400BadRequest);
        results.MapGet("/choices", (ChoiceReader choices) => TypedResults.Ok(choices.Read()))
            .WithName("GetResultChoices")
            .WithSummary($"The stations, models, defect types, lots and products that results can be narrowed by, up to {ChoiceReader.Most} of each.")
            .WithExample(Examples.Choices);
        results.MapGet("/{resultId}", Find)
            .WithName("GetResult")
            .WithSummary("One result: verdict, boxes, model, recipe, truth where the line knows it, and what a person said last.")
            .WithExample(Examples.Result)
            .ProducesProblem(StatusCodes.Status404NotFound);
        results.MapGet("/{resultId}/evidence", Evidence)
            .WithName("GetEvidence")
            .WithSummary("The picture of a part: kept of NG and UNKNOWN parts, and of OK parts where the recipe says so.")
            .Produces<Stream>(StatusCodes.Status200OK, Wire.JpegContentType)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Results<Ok<ResultPage>, ProblemHttpResult> Page([AsParameters] ResultQuery query, ResultReader reader, TimeProvider time)
    {
        var now = time.GetUtcNow();
        ResultPosition? after = query.Cursor is not null && ResultCursor.TryRead(query.Cursor, out var position) ? position : null;
        var found = reader.Page(query.ToFilter(), after, query.Limit ?? ResultQuery.DefaultLimit);
        return TypedResults.Ok(new ResultPage([.. found.Results.Select(stored => ResultItem.From(stored, now))], found.Next is { } next ? ResultCursor.Write(next) : null));
    }

    private static Results<Ok<ResultItem>, ProblemHttpResult> Find([Description("As in resultId of a result.")] string resultId, ResultReader reader, TimeProvider time) =>
        reader.Find(resultId) is { } stored ? TypedResults.Ok(ResultItem.From(stored, time.GetUtcNow())) : Problems.NotFound(Texts.NoResult(resultId));

    private static IResult Evidence(string resultId, ResultReader reader, EvidenceStore evidence, HttpResponse response)
    {
        if (reader.Find(resultId) is not { } stored || evidence.Find(stored.Station, resultId) is not { } file)
            return Problems.NotFound(Texts.NoPicture(resultId));
        response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return TypedResults.PhysicalFile(file, Wire.JpegContentType);
    }
}
