using Inspection.Gateway.Storage;

namespace Inspection.Gateway.Api;

internal static class StatisticsEndpoint
{
    public static void MapStatistics(this IEndpointRouteBuilder api) => api
        .MapGet("/statistics", ([AsParameters] FilterQuery query, StatisticsReader reader, CancellationToken cancellation) => reader.Read(query.ToFilter(), cancellation))
        .AddEndpointFilter<FilterCheck>()
        .WithName("GetStatistics")
        .WithTags("Results")
        .WithSummary("Counts, yield, defects by label, comparison with the truth where known, and latency.")
        .WithDescription($"Latency percentiles are those of the newest {StatisticsReader.LatencyParts} parts that the filter meets.")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
}
