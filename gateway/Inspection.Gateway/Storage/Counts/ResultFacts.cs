namespace Inspection.Gateway.Storage.Counts;

/// <summary>A stored result, as far as it is counted.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Series">Its row of <c>result_series</c>.</param>
/// <param name="CapturedAt">As stored.</param>
/// <param name="Truth">What the line knows: OK, NG, or empty.</param>
internal readonly record struct ResultFacts(long Id, long Series, long CapturedAt, string Verdict, string Reason, string Truth);
