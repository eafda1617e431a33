using Inspection.Contracts;
using Inspection.Core.Actuation;
using Inspection.Core.Publishing;
using Inspection.Core.Sources;
using Inspection.Core.Swapping;

namespace Inspection.Core.Pipeline;

/// <summary>
/// The station's loop: takes captures, judges each, settles the reject gate, hands the result on. <see cref="Run"/> is the inspection
/// thread; capture of live streams and delivery have threads of their own. The ports stay the caller's, who disposes them after the run.
/// </summary>
public sealed class InspectionLoop(
    IFrameSource source, ModelSwitch models, ResultNumbering numbering, IRejectActuator rejectGate,
    IResultPublisher publisher, IStationChannel channel, IImageEncoder encoder, TimeProvider time)
{
    private readonly Lock gate = new();
    private LocalizedText? sourceTrouble;
    private LocalizedText? deliveryTrouble;

    public RunStatistics Statistics { get; } = new();

    /// <summary>Results that could be saved nowhere, because the disk stayed full to the end; known after <see cref="Run"/>.</summary>
    public long LostResults { get; private set; }

    /// <summary>Raised on a thread of the loop when something begins to be wrong, or remains so (text), and when all is right again (null).</summary>
    public event Action<LocalizedText?>? TroubleChanged;

    /// <summary>Runs until the source ends or <paramref name="cancellation"/>; every part taken by then is judged and handed to the publisher.</summary>
    /// <exception cref="SourceException">The source failed for good; what came before is delivered.</exception>
    public void Run(CancellationToken cancellation)
    {
        var delivery = new Delivery(publisher, channel, encoder, numbering, time, trouble => Tell(ref deliveryTrouble, trouble?.Text));
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var feed = new CaptureFeed(source, Drop, trouble => Tell(ref sourceTrouble, trouble?.Text), stopping.Token);
        feed.Start();
        try
        {
            while (!cancellation.IsCancellationRequested && feed.Take() is { } capture)
            {
                Statistics.CountFrame();
                var part = delivery.Current;
                var judgedBy = models.Inspect(capture, part.Inspected);
                part.Conclude(capture, judgedBy, numbering.Next());
                rejectGate.Settle(capture.Part, part.Inspected.Verdict);
                Statistics.CountPart(part);
                delivery.Hand();
                models.Handed();
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The ordinary end of a run that was stopped.
        }
        finally
        {
            stopping.Cancel();
            feed.Stop();
            delivery.Dispose();
            LostResults = delivery.Lost;
        }
    }

    private void Tell(ref LocalizedText? trouble, LocalizedText? now)
    {
        LocalizedText? standing;
        lock (gate)
        {
            trouble = now;
            standing = deliveryTrouble ?? sourceTrouble;
        }
        TroubleChanged?.Invoke(standing);
    }

    private void Drop(Capture capture)
    {
        Statistics.CountFrame();
        Statistics.CountDropped();
        capture.Frame?.Dispose();
    }
}
