using System.Data.Common;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace Inspection.Gateway.People;

/// <summary>Knows whether a session still holds: it ends when the person's role or password changes, or the key is taken away. Thread-safe.</summary>
internal sealed class SessionWatch(PeopleStore people, AccessKeyStore keys, TimeProvider time)
{
    /// <summary>Of the person's row when the session began.</summary>
    public const string StampClaim = "stamp";

    /// <summary>Id of the access key.</summary>
    public const string KeyClaim = "key";

    private static readonly TimeSpan interval = TimeSpan.FromSeconds(5);

    public bool Holds(ClaimsPrincipal session)
    {
        if (session.FindFirstValue(KeyClaim) is { } key)
            return keys.FindId(key) is not null;
        return session.FindFirstValue(StampClaim) is { } stamp && session.Identity?.Name is { } name && people.Find(name)?.Stamp == stamp;
    }

    /// <summary>For what lasts longer than a request: returns within seconds after the session has ended or run out, or at once with <paramref name="cancellation"/>.</summary>
    public async Task WaitEndAsync(HttpContext context, CancellationToken cancellation)
    {
        var expires = context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc;
        using var timer = new PeriodicTimer(interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellation))
            {
                if (Visitor.Of(context) is { Kind: not VisitorKind.Demo } && (expires < time.GetUtcNow() || !StillHolds(context.User)))
                    return;
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    /// <summary>A database that does not answer ends nobody's session.</summary>
    private bool StillHolds(ClaimsPrincipal session)
    {
        try
        {
            return Holds(session);
        }
        catch (DbException)
        {
            return true;
        }
    }
}
