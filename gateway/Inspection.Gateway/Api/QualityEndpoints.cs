using Inspection.Gateway.Quality;
using Inspection.Gateway.Quality.Report;
using Inspection.Quality;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Gateway.Api;

internal static class QualityEndpoints
{
    private const double DefaultFalseRejectCost = 1;
    private const double DefaultEscapeCost = 10;

    public static void MapQuality(this IEndpointRouteBuilder api)
    {
        var quality = api.MapGroup("/quality").WithTags("Quality").AddEndpointFilter<FilterCheck>();
        Describe(quality.MapGet("/summary", ([AsParameters] FilterQuery query, QualityReader reader, CancellationToken cancellation) =>
                TypedResults.Ok(reader.Summary(query.ToFilter(), cancellation)))
            .WithName("GetQualitySummary")
            .WithSummary("Yield, first-pass yield, false rejects and escapes with 95 % confidence intervals (Wilson), and the confusion matrix.")
            .WithExample(Examples.Summary));
        Describe(quality.MapGet("/pareto", ([AsParameters] FilterQuery query, QualityReader reader, CancellationToken cancellation) =>
                TypedResults.Ok(reader.Pareto(query.ToFilter(), cancellation)))
            .WithName("GetDefectPareto")
            .WithSummary("Defect types as the machine found them, most frequent first, with cumulative share.")
            .WithExample(Examples.Pareto));
        Describe(quality.MapGet("/trend", ([AsParameters] TrendQuery query, TrendReader reader, CancellationToken cancellation) =>
                TypedResults.Ok(reader.Trend(query.ToFilter(), query.Kind, query.UtcOffset, cancellation).ToArray()))
            .WithName("GetYieldTrend")
            .WithSummary($"Yield by lot, hour, shift, day or week, in order of time; the newest {TrendReader.MostGroups} at most.")
            .WithExample(Examples.Trend));
        Describe(quality.MapGet("/p-chart", Chart)
            .WithName("GetPChart")
            .WithExample(Examples.Chart)
            .WithSummary("A control chart of the fraction defective with limits for each size of subgroup, and the run rules that are broken.")
            .WithDescription($"Of the newest {TrendReader.MostGroups} subgroups at most. Limits: p ± 3·√(p(1−p)/n), within 0 and 1.")
            .ProducesProblem(StatusCodes.Status404NotFound));
        Describe(quality.MapGet("/report", Report)
            .WithName("GetQualityReport")
            .WithSummary("The report of a time span: one HTML page without any outside address, for A4.")
            .Produces<string>(StatusCodes.Status200OK, "text/html"));
        Describe(quality.MapGet("/thresholds", ([AsParameters] ThresholdQuery query, QualityReader reader, CancellationToken cancellation) =>
                TypedResults.Ok(ThresholdCurve.Of(
                    reader.Scores(query.ToFilter(), query.Class, cancellation), query.StepThousandths,
                    query.FalseRejectCost ?? DefaultFalseRejectCost, query.EscapeCost ?? DefaultEscapeCost)))
            .WithName("GetThresholdCurve")
            .WithExample(Examples.Thresholds)
            .WithSummary("False rejects, escapes and cost as functions of one class's threshold, on the stored scores of parts of which the truth is known.")
            .WithDescription(
                "Known by the newest review, and without one by the truth of the line. Parts judged UNKNOWN are left out. Stations send what reached the threshold of "
                + "their recipe: nothing is known of thresholds below lowestKnown."));
    }

    /// <summary>Text, and not a file: a person prints it.</summary>
    private static ContentHttpResult Report([AsParameters] ReportQuery query, ReportReader reader, CancellationToken cancellation) => TypedResults.Content(
        ReportPage.Write(reader.Read(query.ToFilter(), query.UtcOffset, cancellation), query.UserLanguage), "text/html; charset=utf-8");

    private static Results<Ok<PChart>, ProblemHttpResult> Chart([AsParameters] ChartQuery query, TrendReader reader, CancellationToken cancellation) =>
        PChart.Of(
            reader.Subgroups(query.ToFilter(), query.Kind, query.Counting?.Value ?? Counting.Rejected, query.UtcOffset, cancellation), query.Standard, query.RunRules) is { } chart
            ? TypedResults.Ok(chart)
            : Problems.NotFound(Texts.NothingToChart);

    private static void Describe(RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
}
