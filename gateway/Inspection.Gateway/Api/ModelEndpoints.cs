using System.ComponentModel;
using Inspection.Contracts;
using Inspection.Gateway.Registry;
using Microsoft.Net.Http.Headers;

namespace Inspection.Gateway.Api;

internal static class ModelEndpoints
{
    public static void MapModels(this IEndpointRouteBuilder api)
    {
        var models = api.MapGroup("/models").WithTags("Models");
        models.MapGet("", (PackageCatalog catalog) => catalog.ReadAll().Select(ModelItem.From).ToArray())
            .WithName("GetModels")
            .WithSummary("The model packages that stations can be ordered to run.")
            .Produces<ModelItem[]>();
        models.MapGet("/{sha256}", Archive)
            // Stations fetch it; the digest that an order carries is the key to it.
            .AllowAnonymous()
            .WithName("GetModelArchive")
            .WithSummary("The archive of a model package (zip). Ranges are served, so a broken download goes on where it ended.")
            .Produces<Stream>(StatusCodes.Status200OK, "application/zip")
            .Produces(StatusCodes.Status206PartialContent)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static IResult Archive([Description("digest of the archive")] string sha256, PackageCatalog catalog, HttpResponse response)
    {
        if (!DesiredRules.IsDigest(sha256) || catalog.FindArchive(sha256) is not { } file)
            return Results.Problem($"There is no package {sha256}.", statusCode: StatusCodes.Status404NotFound);
        response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return Results.File(file, "application/zip", entityTag: new EntityTagHeaderValue($"\"{sha256}\""), enableRangeProcessing: true);
    }
}
