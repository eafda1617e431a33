using Inspection.Contracts;

namespace Inspection.Gateway.Api;

/// <param name="Verdict">OK (양품) or NG (불량).</param>
/// <param name="Label">The defect type of an NG part, e.g. <c>scratch</c>; a type of the model or one of the person's own; 1–128 characters.</param>
/// <param name="Comment">Up to 1,000 characters.</param>
/// <param name="Reviewer">Who says so, 1–64 characters; needed, and read, only where nobody has signed in.</param>
internal sealed record ReviewRequest(
    Verdict Verdict,
    string? Label = null,
    string? Comment = null,
    string? Reviewer = null)
{
    private const int LongestLabel = 128;
    private const int LongestComment = 1000;
    private const int LongestName = 64;

    /// <summary>What is wrong; null when nothing is.</summary>
    public LocalizedText? WhyWrong(string? reviewer)
    {
        if (Verdict is not (Verdict.Ok or Verdict.Ng))
            return Texts.ReviewUndecided;
        if (Label is not null && Verdict == Verdict.Ok)
            return Texts.ReviewOfGoodHasLabel;
        if (!IsText(Label, LongestLabel))
            return Texts.NotPrintable("label", LongestLabel);
        if (Comment is { Length: > LongestComment } || Comment?.Contains('\0', StringComparison.Ordinal) == true)
            return Texts.CommentTooLong(LongestComment);
        return string.IsNullOrWhiteSpace(reviewer) || !IsText(reviewer, LongestName) ? Texts.ReviewerMissing(LongestName) : null;
    }

    private static bool IsText(string? text, int longest) => text is null || (text.Length >= 1 && text.Length <= longest && !text.Any(char.IsControl));
}
