using System.Text.Json;
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

    public Heartbeat(
        RunStatistics statistics, IResultPublisher publisher, IStationChannel channel, Func<RunSummary> summarise, string bootId, string? summaryFile, TimeProvider time)
    {
        beat = () =>
        {
            channel.Report(statistics.Read(bootId, time.GetUtcNow(), publisher.Published, publisher.Waiting));
            if (summaryFile is not null)
                Write(summaryFile, summarise());
        };
        timer = time.CreateTimer(_ => Beat(), null, Interval, Interval);
    }

    /// <summary>The last word of a run; call it when nothing changes any more.</summary>
    public void Beat()
    {
        lock (gate)
            beat();
    }

    public void Dispose() => timer.Dispose();

    private static void Write(string file, RunSummary summary)
    {
        try
        {
            var temporary = $"{file}.new";
            File.WriteAllBytes(temporary, JsonSerializer.SerializeToUtf8Bytes(summary, Wire.Default.RunSummary));
            File.Move(temporary, file, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next beat tries again; a full disk must not stop the line.
        }
    }
}
