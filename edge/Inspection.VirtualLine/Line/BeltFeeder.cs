using Inspection.Core.Frames;
using Inspection.Core.Parts;
using Inspection.Core.Sources;

namespace Inspection.VirtualLine.Line;

/// <summary>Makes parts on a thread of its own, lays them on a belt and keeps their pictures until the camera is released for them. Pictures are taken by one thread.</summary>
/// <param name="render">Makes the next part; null: there are no more.</param>
/// <param name="partOf">The part on a picture.</param>
/// <param name="copy">Makes a second picture of the same.</param>
internal sealed class BeltFeeder(IPartConveyor belt, Func<Frame?> render, Func<Frame, PartId> partOf, Func<Frame, Frame> copy) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Queue<Frame> underway = new();
    private readonly CancellationTokenSource end = new();
    private readonly CancellationTokenSource over = new();
    private Thread? thread;
    private Frame? shown;
    private bool hasEnded;

    /// <summary>Cancelled once the last part has left the belt.</summary>
    public CancellationToken Ended => over.Token;

    public void Start()
    {
        thread = new Thread(Feed) { Name = "feeder", IsBackground = true };
        thread.Start();
    }

    /// <summary>Waits for the next part before the camera and photographs it; those that went by unseen are gone.</summary>
    /// <param name="exposed">When: <see cref="TimeProvider.GetTimestamp"/>.</param>
    /// <returns>Null when no more come, or after disposal.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public Frame? Take(out long exposed, CancellationToken cancellation)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation, end.Token);
        while (true)
        {
            if (belt.TryExpose(out var part, out exposed))
                return PictureOf(part);
            if (IsOver())
                return null;
            try
            {
                belt.WaitForPart(waiting.Token);
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested && !cancellation.IsCancellationRequested)
            {
                return null;
            }
        }
    }

    public void Dispose()
    {
        if (end.IsCancellationRequested)
            return;
        end.Cancel();
        thread?.Join();
        lock (gate)
        {
            while (underway.TryDequeue(out var frame))
                frame.Dispose();
            shown?.Dispose();
            shown = null;
        }
    }

    private void Feed()
    {
        try
        {
            while (render() is { } frame)
            {
                lock (gate)
                    underway.Enqueue(frame);
                belt.Feed(partOf(frame), frame.Truth ?? PartPlan.Good, end.Token);
            }
            lock (gate)
                hasEnded = true;
            belt.WaitUntilEmpty(end.Token);
            over.Cancel();
        }
        catch (OperationCanceledException)
        {
            // Disposed.
        }
    }

    private bool IsOver()
    {
        lock (gate)
            return end.IsCancellationRequested || (hasEnded && underway.Count == 0);
    }

    private Frame PictureOf(PartId part)
    {
        lock (gate)
        {
            // Kept, since a camera that is released again shows the same part again.
            while ((shown is null || partOf(shown) != part) && underway.TryDequeue(out var next))
            {
                shown?.Dispose();
                shown = next;
            }
            if (shown is not null && partOf(shown) == part)
                return copy(shown);
        }
        throw new InvalidOperationException($"The belt brought {part}, which is not of this line.");
    }
}
