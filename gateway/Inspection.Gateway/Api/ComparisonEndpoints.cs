using System.ComponentModel;
using Inspection.Contracts;
using Inspection.Gateway.People;
using Inspection.Gateway.Products;
using Inspection.Gateway.Registry;
using Inspection.Gateway.Registry.Comparisons;
using Inspection.Models;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Gateway.Api;

internal static class ComparisonEndpoints
{
    private const int MostPictures = 2000;

    public static void MapComparisons(this IEndpointRouteBuilder api)
    {
        var comparisons = api.MapGroup("/comparisons").WithTags("Models");
        comparisons.MapPost("", Start)
            .WithMetadata(new RequiredRole(Role.Instructor))
            .WithName("Compare")
            .WithRequestExample(RequestExamples.Comparison)
            .WithExample(ControlExamples.Comparison, StatusCodes.Status202Accepted)
            .WithSummary("Starts to judge stored pictures with two versions, in a process of its own.")
            .WithDescription("Pictures are stored of NG and UNKNOWN parts, and of OK parts where the recipe says so (okPictureEvery): without those the comparison does not show what happens to parts that were OK. Half of the pictures are of OK parts, as far as there are so many of both. "
                + "Parts that a recipe of a product here judged are judged by its thresholds, regions and golden template again, as a station would; the others by the models' own thresholds, everywhere.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        comparisons.MapGet("", (ComparisonDesk desk) => desk.All)
            .WithName("GetComparisons")
            .WithExample<Comparison[]>([ControlExamples.Comparison])
            .WithSummary($"Comparisons, the newest first, with their progress; those under way, and the newest {ComparisonDesk.Kept} that have ended.")
            .Produces<Comparison[]>();
        comparisons.MapGet("/{id}", (string id, [Description("Parts on which both agree, too.")] bool? all, ComparisonDesk desk) => desk.Find(id) is { } found
                ? TypedResults.Ok(new ComparisonResult(found, [.. desk.Parts(id, onlyDisagreements: all != true)]))
                : (Results<Ok<ComparisonResult>, ProblemHttpResult>)Problems.NotFound(Texts.UnknownComparison))
            .WithName("GetComparison")
            .WithExample(ControlExamples.ComparisonResult)
            .WithSummary("Progress and result of a comparison: the parts on which the two versions disagree.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        comparisons.MapDelete("/{id}", Cancel)
            .WithMetadata(new RequiredRole(Role.Instructor))
            .WithName("CancelComparison")
            .WithSummary("Ends a comparison that is under way, and what is judged so far stays; or removes one that has ended.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Accepted<Comparison> Start(
        ComparisonRequest wanted, PackageCatalog catalog, TemplateStore templates, PictureSet pictures, ComparisonRecipes recipes, ComparisonDesk desk, HttpContext context)
    {
        if (wanted.Limit is < 1 or > MostPictures)
            throw new InputException(Texts.LimitOutOfRange(wanted.Limit, MostPictures));
        if (wanted.Station is { } station && !StationAddress.TryParse(station, out _))
            throw new InputException(Texts.NoStation(station));
        var (a, b) = (Model(wanted.A, wanted.PrecisionA), Model(wanted.B, wanted.PrecisionB));
        string? golden = null;
        if (wanted.GoldenSha256 is { } sha256)
            golden = templates.FileOf(templates.Find(sha256) ?? throw new InputException(Texts.UnknownTemplate(sha256)));
        var found = pictures.Newest(wanted.Station, wanted.From, wanted.To, wanted.Limit);
        if (found.Count == 0)
            throw new InputException(Texts.NoPictures);
        var known = recipes.Find(found.Select(static picture => picture.Recipe).OfType<string>());
        var job = new ComparisonJob([a.Place, b.Place], golden, known, [.. found.Select(picture => picture.Recipe is { } name && known.ContainsKey(name) ? picture : picture with { Recipe = null })]);
        if ((a.Compares || b.Compares) && job.Pictures.Any(picture => job.GoldenOf(picture.Recipe) is null))
            throw new InputException(Texts.ComparisonNeedsGolden);
        var started = desk.Start(a.Title, b.Title, job, static id => $"{ApiV1.Root}/results/{Uri.EscapeDataString(id)}/evidence", Visitor.Required(context));
        return TypedResults.Accepted($"{ApiV1.Root}/comparisons/{started.Id}", started);

        (string Place, string Title, bool Compares) Model(string sha256, string? precision)
        {
            var package = (catalog.Find(sha256) ?? throw new InputException(Texts.UnknownPackage(sha256))).Package;
            var chosen = precision is null ? package : package.In(precision);
            var word = chosen.Manifest.Model.Precision;
            return ($"{package.Folder}:{word}", $"{package.Manifest.Name} {package.Manifest.Version}:{word}", package.Manifest.Task == ModelTask.Compare);
        }
    }

    private static Results<NoContent, ProblemHttpResult> Cancel(
        string id, [Description("Remove it for good; it must have ended.")] bool? remove, ComparisonDesk desk, HttpContext context)
    {
        if (desk.Find(id) is null)
            return Problems.NotFound(Texts.UnknownComparison);
        if (remove == true)
            desk.Remove(id, Visitor.Required(context));
        else
            desk.Cancel(id);
        return TypedResults.NoContent();
    }
}
