using Inspection.Gateway.Live;
using Inspection.Gateway.Options;
using Inspection.Gateway.People;
using Inspection.Gateway.Registry;
using Inspection.Gateway.Registry.Deployments;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Gateway.Api;

internal static class DeploymentEndpoints
{
    private const int Shown = 50;

    public static void MapDeployments(this IEndpointRouteBuilder api)
    {
        var deployments = api.MapGroup("/deployments").WithTags("Models");
        deployments.MapPost("", DeployAsync)
            .WithMetadata(new RequiredRole(Role.Instructor))
            .WithName("Deploy")
            .WithRequestExample(RequestExamples.Deploy)
            .WithExample(ControlExamples.Deployment, StatusCodes.Status202Accepted)
            .WithSummary("Orders one, some or all stations to run a package; each goes on inspecting with its old model until the new one has proved itself.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        deployments.MapGet("", (DeploymentStore store, StationBoard board) => store.Newest(Shown).Select(found => DeploymentItem.From(found, board)).ToArray())
            .WithName("GetDeployments")
            .WithExample<DeploymentItem[]>([ControlExamples.Deployment])
            .WithSummary($"The newest {Shown} deployments, the newest first, each with how far its stations are.")
            .Produces<DeploymentItem[]>();
        deployments.MapGet("/{id}", (string id, DeploymentStore store, StationBoard board) => store.Find(id) is { } found
                ? TypedResults.Ok(DeploymentItem.From(found, board)) : (Results<Ok<DeploymentItem>, ProblemHttpResult>)Problems.NotFound(Texts.UnknownDeployment))
            .WithName("GetDeployment")
            .WithExample(ControlExamples.Deployment)
            .WithSummary("One deployment, with how far each of its stations is.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        deployments.MapPost("/{id}/rollback", RollBackAsync)
            .WithMetadata(new RequiredRole(Role.Instructor))
            .WithName("RollBack")
            .WithRequestExample(RequestExamples.RollBack)
            .WithSummary("Orders each station of a deployment to run again what it ran before; this is a deployment of its own.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Accepted<DeploymentItem>, ProblemHttpResult>> DeployAsync(
        DeployRequest wanted, PackageCatalog catalog, DeploymentDesk desk, StationBoard board, GatewayOptions options, HttpContext context)
    {
        if (catalog.Find(wanted.Sha256) is not { } found)
            return Problems.NotFound(Texts.UnknownPackage(wanted.Sha256));
        if (wanted.Precision is { } precision)
            found.Package.In(precision);
        return await AnswerAsync(
            desk.DeployAsync(found, wanted.Precision, wanted.Swap, StationAddresses.Named(wanted.Stations, wanted.All, board), StationAddresses.ArchiveOf(options, context), Visitor.Required(context), context.RequestAborted), board);
    }

    private static async Task<Results<Accepted<DeploymentItem>, ProblemHttpResult>> RollBackAsync(
        string id, RollBackRequest? wanted, DeploymentDesk desk, DeploymentStore store, StationBoard board, GatewayOptions options, HttpContext context) =>
        store.Find(id) is { } found
            ? await AnswerAsync(desk.RollBackAsync(found, wanted?.Swap, StationAddresses.ArchiveOf(options, context), Visitor.Required(context), context.RequestAborted), board)
            : Problems.NotFound(Texts.UnknownDeployment);

    private static async Task<Results<Accepted<DeploymentItem>, ProblemHttpResult>> AnswerAsync(Task<Deployment> giving, StationBoard board)
    {
        var deployment = await giving;
        return TypedResults.Accepted($"{ApiV1.Root}/deployments/{deployment.Id}", DeploymentItem.From(deployment, board));
    }
}
