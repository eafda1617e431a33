using System.ComponentModel;
using Inspection.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Inspection.Gateway.Api;

/// <summary>The parameters of a page of results.</summary>
internal sealed class ResultQuery : FilterQuery
{
    public const int DefaultLimit = 50;
    public const int MaximumLimit = 500;

    [FromQuery(Name = "cursor"), Description("nextCursor of the page before; with the same filter.")]
    public string? Cursor { get; init; }

    [FromQuery(Name = "limit"), Description("Results on the page, 1–500; 50 where not given.")]
    public int? Limit { get; init; }

    public override LocalizedText? WhyWrong() =>
        base.WhyWrong()
        ?? (Limit is { } limit and (< 1 or > MaximumLimit) ? Texts.LimitOutOfRange(limit, MaximumLimit) : null)
        ?? (Cursor is not null && !ResultCursor.TryRead(Cursor, out _) ? Texts.NoCursor : null);
}
