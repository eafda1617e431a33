using Inspection.Contracts;
using Inspection.Gateway.Auditing;
using Inspection.Gateway.Storage;

namespace Inspection.Gateway.Tests.Harness;

internal static class ReviewStoreExtensions
{
    /// <summary>A review by a trainee of that name.</summary>
    public static Review? Add(this ReviewStore reviews, string resultId, Verdict verdict, string? label, string? comment, string reviewer) =>
        reviews.Add(resultId, verdict, label, comment, AuditEntry.Of(reviewer, "trainee", AuditActions.ResultReviewed, resultId, TimeProvider.System));
}
