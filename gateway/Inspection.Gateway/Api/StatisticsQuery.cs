using System.ComponentModel;
using Inspection.Contracts;
using Inspection.Gateway.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Inspection.Gateway.Api;

/// <summary>The narrowing parameters of results and statistics.</summary>
internal class StatisticsQuery
{
    [FromQuery(Name = "station"), Description("site/line/station")]
    public string? Station { get; init; }

    [FromQuery(Name = "from"), Description("Captured at or after (ISO 8601 with offset).")]
    public DateTimeOffset? From { get; init; }

    [FromQuery(Name = "to"), Description("Captured before (ISO 8601 with offset).")]
    public DateTimeOffset? To { get; init; }

    [FromQuery(Name = "bootId"), Description("One start of a station.")]
    public string? BootId { get; init; }

    public virtual ResultFilter ToFilter() => new(Station, From: From, To: To, BootId: BootId);
}
