using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Inspection.Gateway.Api;

/// <summary>Which lines of the audit log are wanted.</summary>
internal sealed class AuditQuery
{
    public const int DefaultLimit = 50;
    public const int MaximumLimit = 500;

    [FromQuery(Name = "actor"), Description("Name of the person or key.")]
    public string? Actor { get; init; }

    [FromQuery(Name = "action"), Description("As in /audit/actions.")]
    public string? Action { get; init; }

    [FromQuery(Name = "subject"), Description("What it was done to.")]
    public string? Subject { get; init; }

    [FromQuery(Name = "from"), Description("At or after (ISO 8601 with offset).")]
    public DateTimeOffset? From { get; init; }

    [FromQuery(Name = "to"), Description("Before (ISO 8601 with offset).")]
    public DateTimeOffset? To { get; init; }

    [FromQuery(Name = "cursor"), Description("nextCursor of the page before; with the same filter.")]
    public string? Cursor { get; init; }

    [FromQuery(Name = "limit"), Description("Lines on the page, 1–500; 50 where not given.")]
    public int? Limit { get; init; }
}
