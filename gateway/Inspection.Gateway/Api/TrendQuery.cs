using System.ComponentModel;
using Inspection.Gateway.Quality;
using Microsoft.AspNetCore.Mvc;

namespace Inspection.Gateway.Api;

/// <summary>What a trend is drawn of.</summary>
internal class TrendQuery : QualityQuery
{
    [FromQuery(Name = "by"), Description("What parts are put together by; lot where not given. Parts without a lot are left out then.")]
    public WordParameter<SubgroupKind>? By { get; init; }

    public SubgroupKind Kind => By?.Value ?? SubgroupKind.Lot;
}
