using System.Security.Claims;

namespace Inspection.Gateway.People;

/// <summary>Who is behind a request.</summary>
/// <param name="Name">Of the person or the key.</param>
internal sealed record Visitor(string Name, Role Role, VisitorKind Kind)
{
    private const string KindClaim = "kind";

    /// <summary>Whoever is on this machine, where the gateway was started to be open there.</summary>
    public static Visitor Demo { get; } = new("demo", Role.Administrator, VisitorKind.Demo);

    public ClaimsPrincipal ToPrincipal(params Claim[] more) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, Name), new Claim(ClaimTypes.Role, RoleWord.Of(Role)), new Claim(KindClaim, Kind.ToString()), .. more], "inspection"));

    public static ClaimsPrincipal PrincipalOf(AccessKey key) => new Visitor(key.Name, key.Role, VisitorKind.Key).ToPrincipal(new Claim(SessionWatch.KeyClaim, key.Id));

    public static ClaimsPrincipal PrincipalOf(PersonRow person) =>
        new Visitor(person.Name, RoleWord.Parse(person.Role), VisitorKind.Person).ToPrincipal(new Claim(SessionWatch.StampClaim, person.Stamp));

    /// <summary>Null where nobody is.</summary>
    public static Visitor? Of(HttpContext context) =>
        context.User is { Identity: { IsAuthenticated: true, Name: { } name } } user
        && user.FindFirstValue(ClaimTypes.Role) is { } role && Enum.TryParse<VisitorKind>(user.FindFirstValue(KindClaim), out var kind)
            ? new Visitor(name, RoleWord.Parse(role), kind)
            : null;

    /// <summary>For endpoints that nobody reaches without a session.</summary>
    public static Visitor Required(HttpContext context) => Of(context) ?? throw new InvalidOperationException("The request came without a session.");
}
