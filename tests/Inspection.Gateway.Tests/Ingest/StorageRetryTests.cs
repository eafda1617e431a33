using Inspection.Gateway.Ingest;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Inspection.Gateway.Tests.Ingest;

public sealed class StorageRetryTests
{
    public static TheoryData<Exception> Failures =>
    [
        new SqliteException("database or disk is full", 13),
        new InvalidOperationException("the connection is closed"),
        new ObjectDisposedException("connection"),
        new IOException("no space left on device"),
        new UnauthorizedAccessException("read-only"),
    ];

    [Theory]
    [MemberData(nameof(Failures))]
    public void Run_Failure_IsToldAndTriedAgain(Exception failure)
    {
        var status = new IngestStatus();
        var counters = new GatewayCounters();
        var attempts = 0;
        string? told = null;

        var stored = new StorageRetry(status, counters, NullLogger<StorageRetry>.Instance).Run(() =>
        {
            told = status.StorageProblem;
            return ++attempts > 1 ? true : throw failure;
        });

        stored.ShouldBeTrue();
        told.ShouldBe(failure.Message);
        counters.StorageRetries.ShouldBe(1);
        status.StorageProblem.ShouldBeNull();
    }
}
