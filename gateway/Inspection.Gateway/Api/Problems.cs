using Inspection.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Gateway.Api;

/// <summary>What the API answers instead of what was asked for: problem details (RFC 9457), the same text in both languages under <c>message</c>.</summary>
internal static class Problems
{
    /// <summary>Under which extension both languages stand.</summary>
    public const string Message = "message";

    /// <summary>Under which extension stand the members of the request that are wrong, as <see cref="FieldError"/>.</summary>
    public const string Errors = "errors";

    public static ProblemHttpResult Of(int status, LocalizedText text, params ReadOnlySpan<(string Key, object? Value)> more)
    {
        var extensions = new Dictionary<string, object?> { [Message] = BilingualText.From(text) };
        foreach (var (key, value) in more)
            extensions[key] = value;
        return TypedResults.Problem(text.English, statusCode: status, extensions: extensions);
    }

    public static ProblemHttpResult BadRequest(LocalizedText text) => Of(StatusCodes.Status400BadRequest, text);

    public static ProblemHttpResult NotFound(LocalizedText text) => Of(StatusCodes.Status404NotFound, text);

    public static ProblemHttpResult Conflict(LocalizedText text) => Of(StatusCodes.Status409Conflict, text);
}
