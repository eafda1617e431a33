using Inspection.Contracts;
using Inspection.Core.Pipeline;
using Inspection.Core.Publishing;

namespace Inspection.Agent.Station;

/// <summary>Once a second: metrics to the channel and the run's summary to its file, replaced as a whole so that a reader never sees half of it.</summary>
internal sealed class Heartbeat : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly ITimer timer;
    private readonly Action beat;
    private bool disposed;

    /// <param name="cameras">What each of several did; null: there is one.</param>
    /// <param name="hardware">What happened at the station's hardware; null: there is none.</param>
    /// <param name="summaryFile">Written each second; a disk that is full meanwhile must not stop the line. Null: none.</param>
    public Heartbeat(
        RunStatistics statistics, Func<IReadOnlyList<CameraSummary>?> cameras, Func<HardwareSummary?> hardware, IResultPublisher publisher, IStationChannel channel,
        Func<RunSummary> summarise, string bootId, string? summaryFile, TimeProvider time)
    {
        beat = () =>
        {
            channel.Report(statistics.Read(bootId, time.GetUtcNow(), publisher.Published, publisher.Waiting, cameras(), hardware()));
            if (summaryFile is not null)
                Write(summaryFile, summarise());
        };
        timer = time.CreateTimer(_ => Beat(), null, Interval, Interval);
    }

    /// <summary>The last word of a run; call it when nothing changes any more.</summary>
    public void Beat()
    {
        lock (gate)
        {
            if (!disposed)
                beat();
        }
    }

    /// <summary>Nothing is reported or written any more, not even by a beat that was about to begin.</summary>
    public void Dispose()
    {
        timer.Dispose();
        lock (gate)
            disposed = true;
    }

    private static void Write(string file, RunSummary summary)
    {
        try
        {
            RunSummaryFile.Write(file, summary);
        }
        catch (InputException)
        {
            // The next beat tries again.
        }
    }
}
