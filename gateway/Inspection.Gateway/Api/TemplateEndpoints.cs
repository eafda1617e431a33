using Inspection.Contracts;
using Inspection.Gateway.People;
using Inspection.Gateway.Products;
using Inspection.Gateway.Storage;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Inspection.Gateway.Api;

internal static class TemplateEndpoints
{
    public static void MapTemplates(this IEndpointRouteBuilder api)
    {
        var templates = api.MapGroup("/templates").WithTags("Products");
        templates.MapGet("", (TemplateStore store) => store.ReadAll())
            .WithName("GetTemplates")
            .WithExample<Template[]>([ControlExamples.Template])
            .WithSummary("Golden templates, the newest first.")
            .Produces<Template[]>();
        templates.MapPost("", UploadAsync)
            .WithMetadata(new RequiredRole(Role.Instructor))
            .TakesFile(Wire.JpegContentType, "image/png")
            .WithName("UploadTemplate")
            .WithSummary("Saves an image, the body of the request, as golden template: a picture file, or a live picture as the page captured it.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        templates.MapPost("/from-result/{resultId}", CaptureAsync)
            .WithMetadata(new RequiredRole(Role.Instructor))
            .WithName("CaptureTemplate")
            .WithSummary("Saves the stored picture of a result as golden template.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        templates.MapGet("/{sha256}", Image)
            // Stations fetch it; the digest that an order carries is the key to it.
            .AllowAnonymous()
            .WithName("GetTemplate")
            .WithSummary("The image of a golden template.")
            .Produces<Stream>(StatusCodes.Status200OK, Wire.JpegContentType, "image/png")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Created<Template>> UploadAsync(TemplateStore store, HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null;
        return Made(await store.AddAsync(context.Request.Body, "upload", Visitor.Required(context), context.RequestAborted));
    }

    private static async Task<Results<Created<Template>, ProblemHttpResult>> CaptureAsync(
        string resultId, ResultReader results, EvidenceStore evidence, TemplateStore store, HttpContext context)
    {
        if (results.Find(resultId) is not { } stored || evidence.Find(stored.Station, resultId) is not { } file)
            return Problems.NotFound(Texts.NoPicture(resultId));
        await using var picture = File.OpenRead(file);
        return Made(await store.AddAsync(picture, $"result/{resultId}", Visitor.Required(context), context.RequestAborted));
    }

    private static IResult Image(string sha256, TemplateStore store, HttpResponse response)
    {
        if (store.Find(sha256) is not { } found || !File.Exists(store.FileOf(found)))
            return Problems.NotFound(Texts.UnknownTemplate(sha256));
        response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return Results.File(store.FileOf(found), found.ContentType, entityTag: new EntityTagHeaderValue($"\"{sha256}\""), enableRangeProcessing: true);
    }

    private static Created<Template> Made(Template template) => TypedResults.Created($"{ApiV1.Root}/templates/{template.Sha256}", template);
}
