using System.Diagnostics;
using Inspection.Contracts;
using Inspection.Core.Sources;

namespace Inspection.Core.Pipeline;

/// <summary>
/// Where the inspection thread takes its captures from. The parts of an only camera that must each be judged are read by the inspection thread itself, so the
/// line waits and no frame grows old in a queue; a live stream, and each of several cameras, is read by a capture thread of its own. What happens to one
/// camera is told with its number to <paramref name="onTrouble"/> (null: it works again), and leaves the others alone.
/// </summary>
internal sealed class CaptureFeed(
    IReadOnlyList<StationCamera> cameras, Action<int, Capture> onDropped, Action<int, LocalizedText?> onTrouble, CancellationToken cancellation)
{
    /// <summary>A source that shows another picture sooner does not wait for anything.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(1);

    private readonly CaptureSlots slots = new(cameras, onDropped);
    private readonly CaptureReader[] readers =
        [.. cameras.Select((camera, number) => new CaptureReader(camera, trouble => onTrouble(number, trouble), cancellation))];
    private readonly Thread[] threads = cameras is [{ Source.Pacing: SourcePacing.EachPart }] ? [] : new Thread[cameras.Count];

    public void Start()
    {
        for (var camera = 0; camera < threads.Length; camera++)
        {
            var number = camera;
            threads[camera] = new Thread(() => Capture(number)) { Name = cameras[camera].Name is { } name ? $"capture {name}" : "capture", IsBackground = true };
            threads[camera].Start();
        }
    }

    /// <summary>The next capture, owned by the caller; null when all cameras have come to their end.</summary>
    /// <param name="camera">Whose it is.</param>
    public Capture? Take(out int camera)
    {
        camera = 0;
        return threads.Length == 0 ? readers[0].Read() : slots.Take(out camera);
    }

    /// <summary>Waits for the capture threads after cancellation and disposes of what nobody took.</summary>
    public void Stop()
    {
        slots.Stop();
        foreach (var thread in threads)
            thread.Join();
    }

    private void Capture(int camera)
    {
        try
        {
            var begin = Stopwatch.GetTimestamp();
            while (readers[camera].Read() is { } capture)
            {
                var neverWaits = Stopwatch.GetElapsedTime(begin) < Wait;
                if (!slots.Put(camera, capture) && neverWaits && cameras.Count == 1)
                    slots.AwaitDemand();
                begin = Stopwatch.GetTimestamp();
            }
            slots.Complete(null);
        }
        catch (OperationCanceledException)
        {
            slots.Complete(null);
        }
        catch (SourceException exception)
        {
            // The only camera's end is the run's end and told by it; of several, the others go on.
            if (cameras.Count > 1)
                onTrouble(camera, exception.Text);
            slots.Complete(exception);
        }
    }
}
