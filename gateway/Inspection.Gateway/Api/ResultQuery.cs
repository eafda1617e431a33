using System.ComponentModel;
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

    public override string? WhyWrong() =>
        base.WhyWrong()
        ?? (Limit is < 1 or > MaximumLimit ? $"limit is {Limit}; 1 to {MaximumLimit} is possible." : null)
        ?? (Cursor is not null && !ResultCursor.TryRead(Cursor, out _) ? "cursor is not one that this server gave as nextCursor." : null);
}
