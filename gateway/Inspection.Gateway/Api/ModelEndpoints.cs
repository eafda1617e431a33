using System.ComponentModel;
using Inspection.Contracts;
using Inspection.Gateway.Auditing;
using Inspection.Gateway.Live;
using Inspection.Gateway.People;
using Inspection.Gateway.Registry;
using Inspection.Gateway.Registry.Uploads;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Inspection.Gateway.Api;

internal static class ModelEndpoints
{
    private const string UploadDescription = """
        Parts of the form: file, a model package as zip or an ONNX file; manifest, JSON with the keys that the ONNX file does not say itself (the refusal of an upload
        without it holds a complete one to fill in). The package is unpacked, read, opened and run on its reference case in a process of its own before it
        appears; the answer comes after that. 201: it is new; 200: the very same package was there already.
        """;

    public static void MapModels(this IEndpointRouteBuilder api)
    {
        var models = api.MapGroup("/models").WithTags("Models");
        models.MapGet("", (PackageCatalog catalog, UploadStore uploads, StationBoard board) => All(catalog, uploads, board))
            .WithName("GetModels")
            .WithSummary("The model packages that stations can be ordered to run, by name, the highest version first.")
            .Produces<ModelItem[]>();
        models.MapPost("", UploadAsync)
            .WithMetadata(new RequiredRole(Role.Instructor))
            .TakesForm(
                ("file", true, true, "A model package as zip, or an ONNX file."),
                ("manifest", false, false, "JSON object with keys of a manifest; for an ONNX file that does not say everything itself."))
            .WithName("UploadModel")
            .WithSummary("Uploads a model package or a bare ONNX file.")
            .WithDescription(UploadDescription.ReplaceLineEndings(" "))
            .ProducesProblem(StatusCodes.Status400BadRequest);
        models.MapGet("/{sha256}", Archive)
            // Stations fetch it; the digest that an order carries is the key to it.
            .AllowAnonymous()
            .WithName("GetModelArchive")
            .WithSummary("The archive of a model package (zip). Ranges are served, so a broken download goes on where it ended.")
            .Produces<Stream>(StatusCodes.Status200OK, "application/zip")
            .Produces(StatusCodes.Status206PartialContent)
            .ProducesProblem(StatusCodes.Status404NotFound);
        models.MapGet("/{sha256}/card", Card)
            .WithName("GetModelCard")
            .WithSummary("What people should know of a package: card, training, measured accuracy, inputs, labels and thresholds.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        models.MapDelete("/{sha256}", Remove)
            .WithMetadata(new RequiredRole(Role.Instructor))
            .WithName("RemoveModel")
            .WithSummary("Removes an uploaded package that no station runs or is ordered to run.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static ModelItem[] All(PackageCatalog catalog, UploadStore uploads, StationBoard board)
    {
        var records = uploads.ReadAll();
        return [.. catalog.ReadAll().Select(found => ModelItem.From(found, records.GetValueOrDefault(found.Sha256), board))];
    }

    private static async Task<Results<Created<ModelItem>, Ok<ModelItem>, ProblemHttpResult>> UploadAsync(
        UploadDesk desk, UploadLimits limits, UploadStore uploads, StationBoard board, HttpContext context)
    {
        var folder = desk.Begin();
        try
        {
            var fileName = await UploadReceiver.ReceiveAsync(context.Request, folder, limits, context.RequestAborted);
            var outcome = await desk.AcceptAsync(folder, fileName, Visitor.Required(context), context.RequestAborted);
            var item = ModelItem.From(outcome.Package, uploads.ReadAll().GetValueOrDefault(outcome.Package.Sha256), board);
            return outcome.IsNew ? TypedResults.Created($"{ApiV1.Root}/models/{item.Sha256}/card", item) : TypedResults.Ok(item);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IResult Archive([Description("digest of the archive")] string sha256, PackageCatalog catalog, HttpResponse response)
    {
        if (!DesiredRules.IsDigest(sha256) || catalog.FindArchive(sha256) is not { } file)
            return Problems.NotFound(Texts.UnknownPackage(sha256));
        response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return Results.File(file, "application/zip", entityTag: new EntityTagHeaderValue($"\"{sha256}\""), enableRangeProcessing: true);
    }

    private static Results<Ok<ModelCard>, ProblemHttpResult> Card(string sha256, PackageCatalog catalog) =>
        catalog.Find(sha256) is { } found ? TypedResults.Ok(ModelCard.From(found)) : Problems.NotFound(Texts.UnknownPackage(sha256));

    private static Results<NoContent, ProblemHttpResult> Remove(
        string sha256, PackageCatalog catalog, UploadStore uploads, StationBoard board, TimeProvider time, HttpContext context)
    {
        if (catalog.Find(sha256) is not { } found)
            return Problems.NotFound(Texts.UnknownPackage(sha256));
        if (!catalog.IsUpload(found))
            return Problems.Conflict(Texts.KitPackage);
        if (ModelItem.StationsOf(found, board) is [var station, ..])
            return Problems.Conflict(Texts.PackageRuns(station));
        catalog.Remove(found);
        var manifest = found.Package.Manifest;
        uploads.Remove(sha256, AuditEntry.Of(Visitor.Required(context), AuditActions.ModelRemoved, $"{manifest.Name}@{manifest.Version}", time));
        return TypedResults.NoContent();
    }
}
