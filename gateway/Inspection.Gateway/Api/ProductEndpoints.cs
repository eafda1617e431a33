using System.ComponentModel;
using Inspection.Contracts;
using Inspection.Gateway.Auditing;
using Inspection.Gateway.Live;
using Inspection.Gateway.Options;
using Inspection.Gateway.People;
using Inspection.Gateway.Products;
using Inspection.Gateway.Registry.Deployments;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Gateway.Api;

internal static class ProductEndpoints
{
    private const int LongestTitle = 128;
    private const int LongestComment = 500;

    /// <summary>Another product is judged otherwise by nature: neither agreement nor shares of the parts before mean anything.</summary>
    private static readonly SwapSettings atOnce = new(ShadowParts: 0, GuardParts: 0);

    public static void MapProducts(this IEndpointRouteBuilder api)
    {
        var products = api.MapGroup("/products").WithTags("Products");
        products.MapGet("", (ProductStore store) => store.ReadAll())
            .WithName("GetProducts")
            .WithExample<Product[]>([ControlExamples.Product])
            .WithSummary("Every product with its newest recipe, by id.")
            .Produces<Product[]>();
        products.MapGet("/{id}", (string id, ProductStore store) =>
                store.Find(id) is { } found ? TypedResults.Ok(found) : (Results<Ok<Product>, ProblemHttpResult>)Problems.NotFound(Texts.UnknownProduct(id)))
            .WithName("GetProduct")
            .WithExample(ControlExamples.Product)
            .WithSummary("One product with its newest recipe.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        products.MapPut("/{id}", Save)
            .WithMetadata(new RequiredRole(Role.Instructor))
            .WithName("SaveProduct")
            .WithRequestExample(RequestExamples.Product)
            .WithSummary("Adds a product, or gives it another title.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        products.MapGet("/{id}/recipes", (string id, ProductStore store) => store.Revisions(id))
            .WithName("GetRecipes")
            .WithExample<RecipeRevision[]>([ControlExamples.Recipe])
            .WithSummary("Every revision of a product's recipe, the newest first.")
            .Produces<RecipeRevision[]>();
        products.MapPost("/{id}/recipes", AddRecipe)
            .WithMetadata(new RequiredRole(Role.Instructor))
            .WithName("SaveRecipe")
            .WithRequestExample(RequestExamples.Recipe)
            .WithExample(ControlExamples.Recipe, StatusCodes.Status201Created)
            .WithSummary("Saves a recipe as the product's next revision; no station inspects by it before a changeover.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        products.MapPost("/{id}/changeover", ChangeOverAsync)
            .WithMetadata(new RequiredRole(Role.Instructor))
            .WithName("ChangeOver")
            .WithRequestExample(RequestExamples.Changeover)
            .WithSummary("Changeover (기종 교체): orders stations to inspect by a recipe of this product. It is a deployment: its progress is shown and it is rolled back there.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Results<Ok<Product>, ProblemHttpResult> Save(
        [Description("1–64 letters, digits, -, _ or .")] string id, ProductRequest given, ProductStore store, TimeProvider time, HttpContext context)
    {
        if (!DesiredRules.IsId(id))
            return Problems.BadRequest(Texts.ProductId(id));
        var title = Line(given.Title, "title", LongestTitle);
        store.Save(id, title, AuditEntry.Of(Visitor.Required(context), AuditActions.ProductSaved, id, time, AuditDetails.Of(new { title })));
        return store.Find(id) is { } saved ? TypedResults.Ok(saved) : Problems.NotFound(Texts.UnknownProduct(id));
    }

    private static Results<Created<RecipeRevision>, ProblemHttpResult> AddRecipe(
        string id, RecipeRequest given, ProductStore store, RecipeDesk desk, TimeProvider time, HttpContext context)
    {
        if (store.Find(id) is null)
            return Problems.NotFound(Texts.UnknownProduct(id));
        desk.Require(id, given.Recipe);
        var comment = string.IsNullOrWhiteSpace(given.Comment) ? "" : Line(given.Comment, "comment", LongestComment);
        var saved = store.AddRevision(
            id, given.Recipe, comment, revision => AuditEntry.Of(Visitor.Required(context), AuditActions.RecipeSaved, id, time, AuditDetails.Of(new { revision, given.Recipe })));
        return TypedResults.Created($"{ApiV1.Root}/products/{id}/recipes", saved);
    }

    private static async Task<Results<Accepted<DeploymentItem>, ProblemHttpResult>> ChangeOverAsync(
        string id, ChangeoverRequest wanted, ProductStore store, RecipeDesk recipes, DeploymentDesk desk, StationBoard board, GatewayOptions options, HttpContext context)
    {
        if (store.Find(id) is null)
            return Problems.NotFound(Texts.UnknownProduct(id));
        if (store.Revisions(id).FirstOrDefault(revision => wanted.Revision is null || revision.Revision == wanted.Revision) is not { } chosen)
            return Problems.NotFound(Texts.NoRecipe);
        var root = StationAddresses.RootOf(options, context);
        recipes.Require(id, chosen.Content);
        var recipe = recipes.ToDesired(id, chosen.Revision, chosen.Content, sha256 => $"{root}{ApiV1.Root}/templates/{sha256}");
        var package = chosen.Content.ModelSha256 is { } model ? recipes.Package(model) : null;
        var deployment = await desk.ChangeOverAsync(
            recipe, package, wanted.Swap ?? atOnce, StationAddresses.Named(wanted.Stations, wanted.All, board), StationAddresses.ArchiveOf(options, context),
            Visitor.Required(context), context.RequestAborted);
        return TypedResults.Accepted($"{ApiV1.Root}/deployments/{deployment.Id}", DeploymentItem.From(deployment, board));
    }

    private static string Line(string? given, string key, int most)
    {
        if (given?.Trim() is { Length: > 0 } text && text.Length <= most && !text.Any(char.IsControl))
            return text;
        var wrong = Texts.TextTooLong(key, most);
        throw new InputException(wrong) { Fields = [new FieldProblem($"/{key}", wrong)] };
    }
}
