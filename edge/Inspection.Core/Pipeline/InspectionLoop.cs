using Inspection.Contracts;
using Inspection.Core.Actuation;
using Inspection.Core.Publishing;
using Inspection.Core.Sources;
using Inspection.Core.Swapping;

namespace Inspection.Core.Pipeline;

/// <summary>
/// The station's loop: takes captures, judges each, settles the reject gate, hands the result on. <see cref="Run"/> is the inspection
/// thread; capture of live streams and delivery have threads of their own. Several cameras share the inspection thread by their weights. The ports stay the
/// caller's, who disposes them after the run.
/// </summary>
public sealed class InspectionLoop(
    IReadOnlyList<StationCamera> cameras, ModelSwitch models, ResultNumbering numbering, IRejectActuator rejectGate,
    IResultPublisher publisher, IStationChannel channel, IImageEncoder encoder, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly LocalizedText?[] sourceTroubles = new LocalizedText?[cameras.Count];
    private LocalizedText? deliveryTrouble;

    /// <summary>Of all cameras together.</summary>
    public RunStatistics Statistics { get; } = new();

    /// <summary>Of each camera, in their order.</summary>
    public IReadOnlyList<RunStatistics> CameraStatistics { get; } = [.. cameras.Select(static _ => new RunStatistics())];

    /// <summary>Results that could be saved nowhere, because the disk stayed full to the end; known after <see cref="Run"/>.</summary>
    public long LostResults { get; private set; }

    /// <summary>Raised on a thread of the loop when something begins to be wrong, or remains so (text), and when all is right again (null).</summary>
    public event Action<LocalizedText?>? TroubleChanged;

    /// <summary>Runs until the source ends or <paramref name="cancellation"/>; every part taken by then is judged and handed to the publisher.</summary>
    /// <exception cref="SourceException">A camera failed for good; what came before, and until the end of the others, is delivered.</exception>
    public void Run(CancellationToken cancellation)
    {
        var delivery = new Delivery(publisher, channel, encoder, numbering, time, trouble => Tell(() => deliveryTrouble = trouble?.Text));
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var feed = new CaptureFeed(cameras, Drop, (camera, trouble) => Tell(() => sourceTroubles[camera] = Named(camera, trouble?.Text)), stopping.Token);
        feed.Start();
        try
        {
            while (!cancellation.IsCancellationRequested && feed.Take(out var camera) is { } capture)
            {
                Statistics.CountFrame();
                CameraStatistics[camera].CountFrame();
                var part = delivery.Current;
                var judgedBy = models.Inspect(capture, part.Inspected);
                part.Conclude(capture, judgedBy, numbering.Next(), models.LastRecipe);
                part.Inspected.Overrule(rejectGate.Settle(capture.Part, part.Inspected.Verdict));
                Statistics.CountPart(part);
                CameraStatistics[camera].CountPart(part);
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

    private LocalizedText? Named(int camera, LocalizedText? trouble) =>
        trouble is not null && cameras[camera].Name is { } name ? Texts.OfCamera(name, trouble) : trouble;

    private void Tell(Action change)
    {
        LocalizedText? standing;
        lock (gate)
        {
            change();
            standing = deliveryTrouble ?? Array.Find(sourceTroubles, static trouble => trouble is not null);
        }
        TroubleChanged?.Invoke(standing);
    }

    private void Drop(int camera, Capture capture)
    {
        Statistics.CountFrame();
        Statistics.CountDropped();
        CameraStatistics[camera].CountFrame();
        CameraStatistics[camera].CountDropped();
        capture.Frame?.Dispose();
    }
}
