namespace Inspection.Gateway.People;

/// <summary>Which page made a browser send a request.</summary>
internal static class PageOrigin
{
    /// <summary>
    /// Whether it was one of this very host, or no browser at all. Browsers say where a request comes from and pages cannot change what they say; other
    /// programs say nothing. No token has to be fetched and sent along; see docs/decisions/0015.
    /// </summary>
    public static bool IsOwn(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] is [{ Length: > 0 } site, ..] ? site is "same-origin" or "none"
        : request.Headers.Origin is not [{ Length: > 0 } origin, ..]
            || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own)
                && string.Equals(page.Authority, own.Authority, StringComparison.OrdinalIgnoreCase));
}
