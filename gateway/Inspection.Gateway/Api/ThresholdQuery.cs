using System.ComponentModel;
using Inspection.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Inspection.Gateway.Api;

/// <summary>What the threshold explorer asks.</summary>
internal sealed class ThresholdQuery : FilterQuery
{
    private const double Thousand = 1000;
    private const double DefaultStep = 0.01;
    private const double DearestCost = 1e9;

    [FromQuery(Name = "class"), Description("The label whose threshold moves, e.g. scratch. The filter's label, verdict and scores are not looked at.")]
    public required string Class { get; init; }

    [FromQuery(Name = "falseRejectCost"), Description("Of one good part that is rejected, in any unit; 1 where not given.")]
    public double? FalseRejectCost { get; init; }

    [FromQuery(Name = "escapeCost"), Description("Of one bad part that is passed, in the same unit; 10 where not given.")]
    public double? EscapeCost { get; init; }

    [FromQuery(Name = "step"), Description("Distance of the thresholds, 0.001-1; 0.01 where not given.")]
    public double? Step { get; init; }

    public int StepThousandths => (int)Math.Round((Step ?? DefaultStep) * Thousand);

    public override LocalizedText? WhyWrong() =>
        base.WhyWrong()
        ?? WhyNoWord("class", Class)
        ?? (Step is not (null or >= 1 / Thousand and <= 1) ? Texts.NotInRange("step", $"{Step}", "0.001", "1") : null)
        ?? Cost("falseRejectCost", FalseRejectCost)
        ?? Cost("escapeCost", EscapeCost);

    private static LocalizedText? Cost(string name, double? value) => value is null or >= 0 and <= DearestCost ? null : Texts.NotInRange(name, $"{value}", "0", $"{DearestCost:0}");
}
