using Inspection.Contracts;
using Inspection.Gateway.Auditing;
using Inspection.Gateway.Options;
using Inspection.Gateway.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Gateway.Api;

internal static class SessionEndpoints
{
    public static void MapSession(this IEndpointRouteBuilder api)
    {
        var session = api.MapGroup("/session").WithTags("Session");
        session.MapGet("", (HttpContext context, PeopleStore people, GatewayOptions options) => Describe(context, people, options))
            .AllowAnonymous()
            .WithName("GetSession")
            .WithExample(ControlExamples.Session)
            .WithSummary("Who is signed in; open to everybody. The page asks this first.");
        session.MapPost("", SignInAsync)
            .AllowAnonymous()
            .WithName("SignIn")
            .WithRequestExample(RequestExamples.SignIn)
            .WithExample(ControlExamples.Session)
            .WithSummary("Signs a person in; the session is the cookie of the answer.")
            .WithDescription($"{SignInDesk.MostFailures} wrong passwords lock a person out for {SignInDesk.Lockout.TotalMinutes:0} minutes; the answer then is 429 with Retry-After and lockedUntil.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        session.MapDelete("", static async (HttpContext context) =>
            {
                await context.SignOutAsync();
                return TypedResults.NoContent();
            })
            .AllowAnonymous()
            .WithName("SignOut")
            .WithSummary("Ends the session of this browser.");
        session.MapPost("/password", ChangePasswordAsync)
            .WithMetadata(new RequiredRole(Role.Trainee))
            .WithName("ChangePassword")
            .WithRequestExample(RequestExamples.PasswordChange)
            .WithSummary("Sets another password for whoever is signed in; other sessions of the person end.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        api.MapPost("/setup", SetUpAsync)
            .AllowAnonymous()
            .WithTags("Session")
            .WithName("SetUp")
            .WithRequestExample(RequestExamples.Setup)
            .WithSummary("Makes the first administrator, once, and signs in. From another machine with the code that the gateway printed at its start.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    /// <summary>A hall screen's link: the cookie is set, and the browser sent to the hall view.</summary>
    public static void MapHallLink(this IEndpointRouteBuilder routes) => routes
        .MapGet("/hall/{token}", static async (string token, HttpContext context, AccessKeyStore keys) =>
        {
            if (keys.FindToken(token) is not { } key)
                return Problems.NotFound(Texts.UnknownKey);
            await Sessions.SignInAsync(context, key);
            return Results.Redirect("/#/hall");
        })
        .AllowAnonymous()
        .ExcludeFromDescription();

    private static SessionInfo Describe(HttpContext context, PeopleStore people, GatewayOptions options)
    {
        if (Visitor.Of(context) is { } visitor)
        {
            var shown = visitor.Kind == VisitorKind.Person ? people.Find(visitor.Name)?.Display_Name : null;
            return new SessionInfo(SessionState.SignedIn, visitor.Name, shown ?? visitor.Name, visitor.Role, visitor.Kind);
        }
        return people.IsEmpty && !options.IsOpenOnLoopback
            ? new SessionInfo(SessionState.Setup, SetupNeedsCode: !IsOnThisMachine(context))
            : new SessionInfo(SessionState.SignedOut);
    }

    private static async Task<Results<Ok<SessionInfo>, ProblemHttpResult>> SignInAsync(
        SignInRequest given, SignInDesk desk, PeopleStore people, GatewayOptions options, TimeProvider time, HttpContext context)
    {
        var name = PersonRules.Name(given.Name);
        if (given.Password.Length > PersonRules.MostPassword)
            return Problems.Of(StatusCodes.Status401Unauthorized, Texts.WrongPassword);
        var answer = await desk.TryAsync(name, given.Password, context.RequestAborted);
        if (answer is not SignInAnswer.Welcome(var person))
            return Refuse(answer, context, time);
        await Sessions.SignInAsync(context, person);
        return TypedResults.Ok(Describe(context, people, options));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ChangePasswordAsync(
        PasswordChange given, SignInDesk desk, PeopleStore people, TimeProvider time, HttpContext context)
    {
        var visitor = Visitor.Required(context);
        if (visitor.Kind != VisitorKind.Person)
            return Problems.BadRequest(Texts.NoPasswordOfOwn);
        var password = PersonRules.Password(given.New, visitor.Name);
        var answer = await desk.TryAsync(visitor.Name, given.Current, context.RequestAborted);
        if (answer is not SignInAnswer.Welcome)
            return Refuse(answer, context, time);
        people.SetPassword(visitor.Name, desk.Hash(password), AuditEntry.Of(visitor, AuditActions.PasswordSet, visitor.Name, time));
        if (people.Find(visitor.Name) is { } changed)
            await Sessions.SignInAsync(context, changed);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Created<SessionInfo>, ProblemHttpResult>> SetUpAsync(
        SetupRequest given, SetupCode code, SignInDesk desk, PeopleStore people, GatewayOptions options, TimeProvider time, HttpContext context)
    {
        if (!people.IsEmpty)
            return Problems.Conflict(Texts.AlreadySetUp);
        if (!IsOnThisMachine(context) && !code.Accepts(given.Code))
            return Problems.Of(StatusCodes.Status403Forbidden, Texts.WrongSetupCode(code.File));
        var name = PersonRules.Name(given.Name);
        var hash = desk.Hash(PersonRules.Password(given.Password, name));
        var entry = AuditEntry.Of(name, RoleWord.Of(Role.Administrator), AuditActions.Setup, name, time);
        if (!people.Add(name, PersonRules.DisplayName(given.DisplayName, name), Role.Administrator, hash, entry, first: true))
            return Problems.Conflict(Texts.AlreadySetUp);
        code.Remove();
        if (people.Find(name) is { } person)
            await Sessions.SignInAsync(context, person);
        return TypedResults.Created((string?)null, Describe(context, people, options));
    }

    private static ProblemHttpResult Refuse(SignInAnswer answer, HttpContext context, TimeProvider time)
    {
        if (answer is SignInAnswer.Wrong)
            return Problems.Of(StatusCodes.Status401Unauthorized, Texts.WrongPassword);
        var wait = answer is SignInAnswer.Locked(var until) ? until - time.GetUtcNow() : TimeSpan.FromSeconds(5);
        context.Response.Headers.RetryAfter = $"{Math.Ceiling(wait.TotalSeconds):0}";
        return answer is SignInAnswer.Locked locked
            ? Problems.Of(StatusCodes.Status429TooManyRequests, Texts.LockedOut(wait), ("lockedUntil", locked.Until))
            : Problems.Of(StatusCodes.Status429TooManyRequests, Texts.TooManyAtOnce);
    }

    private static bool IsOnThisMachine(HttpContext context) => context.Connection.RemoteIpAddress is { } address && System.Net.IPAddress.IsLoopback(address);
}
