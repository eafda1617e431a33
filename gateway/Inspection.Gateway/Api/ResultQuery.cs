using System.ComponentModel;
using Inspection.Gateway.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Inspection.Gateway.Api;

/// <summary>The parameters of a page of results.</summary>
internal sealed class ResultQuery : StatisticsQuery
{
    public const int DefaultLimit = 50;
    public const int MaximumLimit = 500;

    [FromQuery(Name = "verdict")]
    public VerdictParameter? Verdict { get; init; }

    [FromQuery(Name = "label"), Description("Only results with at least one detection of this label.")]
    public string? Label { get; init; }

    [FromQuery(Name = "cursor"), Description("nextCursor of the page before; with the same filter.")]
    public string? Cursor { get; init; }

    [FromQuery(Name = "limit"), Description("Results on the page, 1–500; 50 where not given.")]
    public int? Limit { get; init; }

    public override ResultFilter ToFilter() => base.ToFilter() with { Verdict = Verdict?.Value, Label = Label };
}
