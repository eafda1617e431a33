using System.Net;
using Inspection.Gateway.Api;
using Inspection.Gateway.Options;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Gateway.People;

/// <summary>
/// Lets nobody past without a session but to endpoints that say so (sign-in, health, the page), nobody to what their role does not include, and no request
/// that a page of another site made a browser send. An endpoint that says nothing is closed.
/// </summary>
internal sealed class Gatekeeper(RequestDelegate next, GatewayOptions options, AccessKeyStore keys)
{
    private const string Scheme = "Bearer ";

    public async Task InvokeAsync(HttpContext context)
    {
        // Without an endpoint there are only the page's files.
        if (context.GetEndpoint() is not { } endpoint)
        {
            await next(context);
            return;
        }
        if (!RequiredRole.IsReading(context.Request) && !PageOrigin.IsOwn(context.Request))
        {
            await Problems.Of(StatusCodes.Status403Forbidden, Texts.OtherSite).ExecuteAsync(context);
            return;
        }
        Recognise(context);
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
        {
            var refusal = WhyNot(context);
            if (refusal is not null)
            {
                await refusal.ExecuteAsync(context);
                return;
            }
            // What one may see another may not: no shared cache keeps it.
            context.Response.Headers.CacheControl = "private, no-store";
        }
        await next(context);
    }

    private static ProblemHttpResult? WhyNot(HttpContext context)
    {
        if (Visitor.Of(context) is not { } visitor)
            return Problems.Of(StatusCodes.Status401Unauthorized, Texts.SessionNeeded);
        var needed = RequiredRole.Of(context);
        return visitor.Role >= needed ? null : Problems.Of(StatusCodes.Status403Forbidden, Texts.RoleNeeded(visitor.Role, needed));
    }

    /// <summary>Those who come without a cookie: programs with a key, and whoever is on the machine of an open demo.</summary>
    private void Recognise(HttpContext context)
    {
        if (context.User.Identity?.IsAuthenticated == true)
            return;
        if (context.Request.Headers.Authorization.ToString() is { } header && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            if (keys.FindToken(header[Scheme.Length..].Trim()) is { } key)
                context.User = Visitor.PrincipalOf(key);
        }
        else if (options.IsOpenOnLoopback && context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address))
        {
            context.User = Visitor.Demo.ToPrincipal();
        }
    }
}
