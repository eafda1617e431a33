using System.ComponentModel;
using Inspection.Gateway.Auditing;
using Inspection.Gateway.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Gateway.Api;

internal static class PeopleEndpoints
{
    public static void MapPeople(this IEndpointRouteBuilder api)
    {
        var people = api.MapGroup("/people").WithTags("People").WithMetadata(new RequiredRole(Role.Administrator));
        people.MapGet("", (PeopleStore store) => store.ReadAll())
            .WithName("GetPeople")
            .WithExample<Person[]>([ControlExamples.Person])
            .WithSummary("Everybody who can sign in, by name.")
            .Produces<Person[]>();
        people.MapPost("", Add)
            .WithName("AddPerson")
            .WithRequestExample(RequestExamples.Person)
            .WithExample(ControlExamples.Person, StatusCodes.Status201Created)
            .WithSummary("Adds a person with a first password.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);
        people.MapPut("/{name}", Change)
            .WithName("ChangePerson")
            .WithRequestExample(RequestExamples.PersonChange)
            .WithSummary("Changes what a person is called and may do; another role ends the person's sessions.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        people.MapPut("/{name}/password", SetPassword)
            .WithName("SetPassword")
            .WithRequestExample(RequestExamples.Password)
            .WithSummary("Gives a person another password and takes a lock away.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        people.MapDelete("/{name}", Remove)
            .WithName("RemovePerson")
            .WithSummary("Removes a person; the audit log keeps what they did.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static Results<Created<Person>, ProblemHttpResult> Add(PersonRequest given, PeopleStore store, SignInDesk desk, TimeProvider time, HttpContext context)
    {
        var name = PersonRules.Name(given.Name);
        RequirePersonRole(given.Role);
        var displayName = PersonRules.DisplayName(given.DisplayName, name);
        var hash = desk.Hash(PersonRules.Password(given.Password, name));
        return store.Add(name, displayName, given.Role, hash, Entry(context, AuditActions.PersonAdded, name, time, given.Role)) && store.Find(name) is { } added
            ? TypedResults.Created($"{ApiV1.Root}/people/{Uri.EscapeDataString(name)}", added.ToPerson())
            : Problems.Conflict(Texts.NameTaken(name));
    }

    private static Results<Ok<Person>, ProblemHttpResult> Change(
        [Description("as typed to sign in")] string name, PersonChange given, PeopleStore store, TimeProvider time, HttpContext context)
    {
        RequirePersonRole(given.Role);
        if (store.Find(name) is not { } before)
            return Problems.NotFound(Texts.UnknownPerson(name));
        var displayName = PersonRules.DisplayName(given.DisplayName ?? before.Display_Name, name);
        return store.Change(name, displayName, given.Role, Entry(context, AuditActions.PersonChanged, name, time, given.Role)) && store.Find(name) is { } changed
            ? TypedResults.Ok(changed.ToPerson())
            : Problems.Conflict(Texts.LastAdministrator);
    }

    private static Results<NoContent, ProblemHttpResult> SetPassword(
        [Description("as typed to sign in")] string name, PasswordRequest given, PeopleStore store, SignInDesk desk, TimeProvider time, HttpContext context) =>
        store.SetPassword(name, desk.Hash(PersonRules.Password(given.Password, name)), Entry(context, AuditActions.PasswordSet, name, time))
            ? TypedResults.NoContent()
            : Problems.NotFound(Texts.UnknownPerson(name));

    private static Results<NoContent, ProblemHttpResult> Remove([Description("as typed to sign in")] string name, PeopleStore store, TimeProvider time, HttpContext context)
    {
        if (store.Find(name) is null)
            return Problems.NotFound(Texts.UnknownPerson(name));
        return store.Remove(name, Entry(context, AuditActions.PersonRemoved, name, time)) ? TypedResults.NoContent() : Problems.Conflict(Texts.LastAdministrator);
    }

    private static void RequirePersonRole(Role role)
    {
        if (role == Role.Hall)
            throw new Contracts.InputException(Texts.HallIsNoPerson);
    }

    private static AuditEntry Entry(HttpContext context, string action, string name, TimeProvider time, Role? role = null) =>
        AuditEntry.Of(Visitor.Required(context), action, name, time, role is { } word ? $$"""{"role":"{{RoleWord.Of(word)}}"}""" : null);
}
