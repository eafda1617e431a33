using System.Data.Common;

namespace Inspection.Gateway.Ingest;

/// <summary>
/// Repeats a write until it succeeds: a locked database or a full disk holds the caller, and through it the broker, and loses nothing.
/// It never gives up by itself; the end of the process ends it. Meanwhile <see cref="IngestStatus.StorageProblem"/> says why.
/// </summary>
internal sealed class StorageRetry(IngestStatus status, GatewayCounters counters, ILogger<StorageRetry> logger)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    public void Run(Action write) => Run(() =>
    {
        write();
        return true;
    });

    public T Run<T>(Func<T> write)
    {
        for (var wait = FirstWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            try
            {
                var result = write();
                if (status.StorageProblem is not null)
                {
                    status.StorageProblem = null;
                    Log.StorageRecovered(logger);
                }
                return result;
            }
            // Whatever a failing disk makes of a connection: an exception let through here would have the message acknowledged unstored.
            catch (Exception problem) when (problem is DbException or InvalidOperationException or IOException or UnauthorizedAccessException)
            {
                counters.CountStorageRetry();
                if (status.StorageProblem is null)
                    Log.StorageFailed(logger, problem.Message);
                status.StorageProblem = problem.Message;
            }
            Thread.Sleep(wait);
        }
    }
}
