using Inspection.Gateway.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Gateway.Api;

internal static class AccessKeyEndpoints
{
    public static void MapAccessKeys(this IEndpointRouteBuilder api)
    {
        var keys = api.MapGroup("/access-keys").WithTags("People").WithMetadata(new RequiredRole(Role.Administrator));
        keys.MapGet("", (AccessKeyStore store) => store.ReadAll())
            .WithName("GetAccessKeys")
            .WithExample<AccessKey[]>([ControlExamples.Key])
            .WithSummary("Keys of hall screens and programs, the oldest first.")
            .Produces<AccessKey[]>();
        keys.MapPost("", Make)
            .WithName("MakeAccessKey")
            .WithRequestExample(RequestExamples.AccessKey)
            .WithExample(ControlExamples.KeyMade, StatusCodes.Status201Created)
            .WithSummary("Makes a key. Its token is in this answer and nowhere else.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        keys.MapDelete("/{id}", (string id, AccessKeyStore store, HttpContext context) =>
                store.Remove(id, Visitor.Required(context)) ? TypedResults.NoContent() : (Results<NoContent, ProblemHttpResult>)Problems.NotFound(Texts.UnknownKey))
            .WithName("RemoveAccessKey")
            .WithSummary("Takes a key away; whoever came in with it is out.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Results<Created<AccessKeyMade>, ProblemHttpResult> Make(AccessKeyRequest given, AccessKeyStore store, HttpContext context)
    {
        if (given.Role == Role.Administrator)
            return Problems.BadRequest(Texts.NoAdministratorKey);
        if (string.IsNullOrWhiteSpace(given.Name))
            return Problems.BadRequest(Texts.KeyName);
        var (key, token) = store.Make(PersonRules.DisplayName(given.Name, given.Name), given.Role, Visitor.Required(context));
        return TypedResults.Created($"{ApiV1.Root}/access-keys/{key.Id}", new AccessKeyMade(key, token, key.Role == Role.Hall ? $"/hall/{token}" : null));
    }
}
