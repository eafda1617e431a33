namespace Inspection.Gateway.Api;

/// <param name="A">Digest of the one package's archive.</param>
/// <param name="B">Of the other; may be the same one in another precision.</param>
/// <param name="GoldenSha256">Golden template, as in <c>/templates</c>; for parts whose recipe has none of its own; needed where a model compares and there are such parts.</param>
/// <param name="Station">Only pictures of this one: <c>site/line/station</c>.</param>
/// <param name="From">Captured at or after.</param>
/// <param name="To">Captured before.</param>
/// <param name="Limit">So many pictures, 1–2000: the newest, half of them of OK parts as far as there are so many of both.</param>
internal sealed record ComparisonRequest(
    string A, string B, string? PrecisionA = null, string? PrecisionB = null, string? GoldenSha256 = null, string? Station = null,
    DateTimeOffset? From = null, DateTimeOffset? To = null, int Limit = 200);
