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
        services.AddSingleton<SessionWatch>();
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

    public static Task SignInAsync(HttpContext context, PersonRow person) => SignInAsync(context, Visitor.PrincipalOf(person), personHolds);

    public static Task SignInAsync(HttpContext context, AccessKey key) => SignInAsync(context, Visitor.PrincipalOf(key), keyHolds);

    private static Task SignInAsync(HttpContext context, ClaimsPrincipal principal, TimeSpan holds)
    {
        context.User = principal;
        var until = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow() + holds;
        return context.SignInAsync(principal, new AuthenticationProperties { IsPersistent = true, AllowRefresh = true, ExpiresUtc = until });
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext validating)
    {
        if (validating.Principal is { } session && validating.HttpContext.RequestServices.GetRequiredService<SessionWatch>().Holds(session))
            return;
        validating.RejectPrincipal();
        await validating.HttpContext.SignOutAsync();
    }
}
