using System.ComponentModel;
using Inspection.Contracts;
using Inspection.Gateway.Quality;
using Inspection.Quality;
using Microsoft.AspNetCore.Mvc;

namespace Inspection.Gateway.Api;

/// <summary>What a p-chart is drawn of.</summary>
internal sealed class ChartQuery : TrendQuery
{
    [FromQuery(Name = "counting"), Description("Which parts count as defective; rejected where not given.")]
    public WordParameter<Counting>? Counting { get; init; }

    [FromQuery(Name = "rules"), Description("Which run rules are looked for; western-electric where not given.")]
    public WordParameter<RuleSet>? Rules { get; init; }

    [FromQuery(Name = "standard"), Description("The fraction defective that the process is known to have, 0-1; that of the subgroups themselves where not given.")]
    public double? Standard { get; init; }

    public IReadOnlyList<RunRule> RunRules => Rules?.Value == RuleSet.Nelson ? Inspection.Quality.RunRules.Nelson : Inspection.Quality.RunRules.WesternElectric;

    public override LocalizedText? WhyWrong() =>
        base.WhyWrong() ?? (Standard is not (null or >= 0 and <= 1) ? Texts.NotInRange("standard", $"{Standard}", "0", "1") : null);
}
