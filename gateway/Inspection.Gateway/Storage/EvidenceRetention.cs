using System.Data.Common;
using Inspection.Gateway.Ingest;

namespace Inspection.Gateway.Storage;

/// <summary>
/// Deletes the oldest pictures, never results, once they are older or take more room than they may, in the latter case those of OK parts before any other: in the
/// background, in small steps with a pause after each, so that ingest hardly waits. Age and order go by the gateway's clock at arrival, whatever the stations' clocks say.
/// </summary>
internal sealed class EvidenceRetention(EvidenceStore evidence, RetentionOptions limits, GatewayCounters counters, TimeProvider time, ILogger<EvidenceRetention> logger)
    : BackgroundService
{
    /// <summary>Pictures deleted before others may write again; a few milliseconds.</summary>
    public const int Step = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>One step.</summary>
    /// <returns>How many pictures were deleted; 0 where all is within its limits.</returns>
    /// <exception cref="DbException">The database is locked or unreachable.</exception>
    /// <exception cref="IOException">A file cannot be deleted.</exception>
    public int DeleteSome()
    {
        var deleted = limits.MostDays is { } days ? evidence.DeleteOldest(Step, time.GetUtcNow().AddDays(-days)) : 0;
        if (deleted == 0 && limits.MostBytes is { } bytes)
            deleted = evidence.DeleteLeastWorth(Step, bytes);
        counters.CountEvidenceDeleted(deleted);
        return deleted;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (limits is { MostDays: null, MostBytes: null })
            return;
        string? told = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = Interval;
            try
            {
                if (DeleteSome() > 0)
                    wait = Pause;
                told = null;
            }
            catch (Exception problem) when (problem is DbException or IOException or UnauthorizedAccessException or InvalidOperationException)
            {
                if (told != problem.Message)
                    Log.RetentionFailed(logger, problem.Message);
                told = problem.Message;
            }
            await Task.Delay(wait, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
