using System.Security.Claims;
using Inspection.Gateway.Options;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Inspection.Gateway.People;

/// <summary>The session cookie: what is in it, how long it holds, and that it ends when the person's role or password changes or the key is taken away.</summary>
internal static class Sessions
{
    private const string StampClaim = "stamp";
    private const string KeyClaim = "key";

    /// <summary>PBKDF2 with HMAC-SHA-512: OWASP Password Storage Cheat Sheet, 2023.</summary>
    private const int HashIterations = 210_000;

    private static readonly TimeSpan personHolds = TimeSpan.FromHours(12);

    /// <summary>A hall screen is switched on in the morning and seen by nobody who could sign in again.</summary>
    private static readonly TimeSpan keyHolds = TimeSpan.FromDays(30);

    public static void AddSessions(this IServiceCollection services, GatewayOptions options)
    {
        services.AddDataProtection().SetApplicationName("inspection-gateway").PersistKeysToFileSystem(new DirectoryInfo(options.SessionKeyFolder));
        services.Configure<PasswordHasherOptions>(static hashing => hashing.IterationCount = HashIterations);
        services.AddSingleton<IPasswordHasher<PersonRow>, PasswordHasher<PersonRow>>();
        services.AddSingleton<PeopleStore>();
        services.AddSingleton<AccessKeyStore>();
        services.AddSingleton<SignInDesk>();
        services.AddSingleton<SetupCode>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(static cookie =>
        {
            cookie.Cookie.Name = "inspection";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = personHolds;
            cookie.SlidingExpiration = true;
            cookie.Events.OnValidatePrincipal = ValidateAsync;
        });
    }

    public static Task SignInAsync(HttpContext context, PersonRow person) => SignInAsync(
        context, new Visitor(person.Name, RoleWord.Parse(person.Role), VisitorKind.Person).ToPrincipal(new Claim(StampClaim, person.Stamp)), personHolds);

    public static Task SignInAsync(HttpContext context, AccessKey key) =>
        SignInAsync(context, new Visitor(key.Name, key.Role, VisitorKind.Key).ToPrincipal(new Claim(KeyClaim, key.Id)), keyHolds);

    private static Task SignInAsync(HttpContext context, ClaimsPrincipal principal, TimeSpan holds)
    {
        context.User = principal;
        return context.SignInAsync(principal, new AuthenticationProperties { IsPersistent = true, AllowRefresh = true, ExpiresUtc = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow() + holds });
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext validating)
    {
        var (principal, services) = (validating.Principal, validating.HttpContext.RequestServices);
        var holds = principal?.FindFirstValue(KeyClaim) is { } key
            ? services.GetRequiredService<AccessKeyStore>().FindId(key) is not null
            : principal?.Identity?.Name is { } name && services.GetRequiredService<PeopleStore>().Find(name)?.Stamp == principal.FindFirstValue(StampClaim);
        if (holds)
            return;
        validating.RejectPrincipal();
        await validating.HttpContext.SignOutAsync();
    }
}
