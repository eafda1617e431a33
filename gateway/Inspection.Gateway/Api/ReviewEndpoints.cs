using Inspection.Contracts;
using Inspection.Gateway.Auditing;
using Inspection.Gateway.People;
using Inspection.Gateway.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Gateway.Api;

internal static class ReviewEndpoints
{
    public static void MapReviews(this IEndpointRouteBuilder api)
    {
        var reviews = api.MapGroup("/results/{resultId}/reviews").WithTags("Reviews");
        reviews.MapGet("", List)
            .WithName("GetReviews")
            .WithSummary("Everything that people said of a result, the newest first.")
            .WithExample<Review[]>([Examples.Review])
            .ProducesProblem(StatusCodes.Status404NotFound);
        reviews.MapPost("", Add)
            .WithName("PostReview")
            .WithSummary("Confirms or corrects a verdict.")
            .WithRequestExample(Examples.ReviewRequest)
            .WithExample(Examples.Review, StatusCodes.Status201Created)
            .WithDescription("Kept beside the machine's verdict, never over it; a later review does not take an earlier one away, and the newest one counts.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static Results<Ok<Review[]>, ProblemHttpResult> List(string resultId, ResultReader results, ReviewStore reviews) =>
        results.Find(resultId) is { } found ? TypedResults.Ok(reviews.Of(found.Position.Id).ToArray()) : Problems.NotFound(Texts.NoResult(resultId));

    private static Results<Created<Review>, ProblemHttpResult> Add(string resultId, ReviewRequest request, ReviewStore reviews, TimeProvider time, HttpContext context)
    {
        // Whoever has signed in is who reviews, whatever the request says; in an open demo nobody has.
        var visitor = Visitor.Required(context);
        var reviewer = visitor.Kind == VisitorKind.Demo ? request.Reviewer : visitor.Name;
        if (request.WhyWrong(reviewer) is { } wrong)
            return Problems.BadRequest(wrong);
        var details = AuditDetails.Of(new { verdict = WireWord<Verdict>.Of(request.Verdict), request.Label });
        var entry = AuditEntry.Of(reviewer ?? "", RoleWord.Of(visitor.Role), AuditActions.ResultReviewed, resultId, time, details);
        return reviews.Add(resultId, request.Verdict, request.Label, request.Comment, entry) is { } review
            ? TypedResults.Created($"{ApiV1.Root}/results/{Uri.EscapeDataString(resultId)}/reviews", review)
            : Problems.NotFound(Texts.NoResult(resultId));
    }
}
