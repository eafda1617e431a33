using Inspection.Gateway.Export;
using Inspection.Gateway.Storage;
using Microsoft.AspNetCore.Http.Features;

namespace Inspection.Gateway.Api;

internal static class ExportEndpoints
{
    private const string Limits =
        "Written while it is read, so the length is not known before: CountResults says how many results there are, and CountExportedPictures how many pictures. Ends early, and incomplete, when the connection is closed.";

    public static void MapExports(this IEndpointRouteBuilder api)
    {
        var export = api.MapGroup("/results/export").WithTags("Exports").AddEndpointFilter<FilterCheck>();
        export.MapGet("/table", TableAsync)
            .WithName("ExportTable")
            .WithSummary("Every result that the filter meets as CSV, newest first: UTF-8 with byte order mark, safe to open in Excel.")
            .WithDescription(Limits)
            .Produces<Stream>(StatusCodes.Status200OK, "text/csv")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        export.MapGet("/pictures", PicturesAsync)
            .WithName("ExportPictures")
            .WithSummary("Every picture that the filter meets as a zip, with labels for YOLO (images/, labels/, data.yaml) and COCO (annotations.json).")
            .WithDescription(Limits)
            .Produces<Stream>(StatusCodes.Status200OK, PictureArchive.ContentType)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        export.MapGet("/pictures/count", ([AsParameters] ExportQuery query, PictureCounter counter) => TypedResults.Ok(counter.Count(query.ToFilter(), query.Source == LabelSource.Truth)))
            .WithName("CountExportedPictures")
            .WithSummary("How many pictures ExportPictures gives for the same parameters, as far as can be told quickly.")
            .WithDescription("Where isExact is false it is an estimate by the newest pictures. Pictures that are deleted meanwhile are counted here and left out there.")
            .WithExample(Examples.PictureCount)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IResult> TableAsync([AsParameters] ExportQuery query, ResultReader reader, TimeProvider time, HttpContext context)
    {
        Begin(context, ResultTable.ContentType, time, "csv");
        await ResultTable.WriteAsync(reader.All(query.ToFilter()), context.Response.Body, query.UserLanguage, query.UtcOffset, context.RequestAborted);
        return Results.Empty;
    }

    private static async Task<IResult> PicturesAsync([AsParameters] ExportQuery query, ResultReader reader, EvidenceStore evidence, TimeProvider time, HttpContext context)
    {
        Begin(context, PictureArchive.ContentType, time, "zip");
        // ZipArchive ends each entry with a few bytes written synchronously, also where it is disposed of asynchronously (.NET 10.0).
        context.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        await new PictureArchive(evidence).WriteAsync(
            reader.All(query.ToFilter()), query.Source, context.Response.Body, context.RequestAborted);
        return Results.Empty;
    }

    private static void Begin(HttpContext context, string contentType, TimeProvider time, string extension)
    {
        context.Response.ContentType = contentType;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"inspection-{time.GetUtcNow():yyyyMMdd-HHmmss}.{extension}\"";
        context.Response.Headers.CacheControl = "no-store";
    }
}
