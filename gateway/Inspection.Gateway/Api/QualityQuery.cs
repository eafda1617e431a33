using System.ComponentModel;
using Inspection.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Inspection.Gateway.Api;

/// <summary>A filter, and the clock by which days begin.</summary>
internal class QualityQuery : FilterQuery
{
    private const int LargestOffset = 14 * 60;

    [FromQuery(Name = "utcOffsetMinutes"), Description("By which clock days and shifts begin: minutes east of UTC, e.g. 540 for Korea; 0 where not given.")]
    public int? UtcOffsetMinutes { get; init; }

    public TimeSpan UtcOffset => TimeSpan.FromMinutes(UtcOffsetMinutes ?? 0);

    public override LocalizedText? WhyWrong() =>
        base.WhyWrong()
        ?? (UtcOffsetMinutes is < -LargestOffset or > LargestOffset ? Texts.NotInRange("utcOffsetMinutes", $"{UtcOffsetMinutes}", $"-{LargestOffset}", $"{LargestOffset}") : null);
}
