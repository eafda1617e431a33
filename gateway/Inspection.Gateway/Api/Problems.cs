using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Gateway.Api;

/// <summary>Answers to what cannot be done, as problem details (RFC 9457) in words for people.</summary>
internal static class Problems
{
    public static ProblemHttpResult BadRequest(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest);

    public static ProblemHttpResult NotFound(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status404NotFound);
}
