using System.Buffers;
using System.Collections.Concurrent;
using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Publishing;
using Inspection.Core.Sources;

namespace Inspection.Core.Pipeline;

/// <summary>
/// Takes judged parts off the inspection thread: evidence and preview pictures, publishing, disposal of the frame. One thread of its own.
/// A result that cannot be made safe (disk full) is kept in memory and tried again with the next part; only the picture is given up.
/// </summary>
internal sealed class Delivery : IDisposable
{
    // Deep enough to ride out a slow disk write at 100 parts/s; a longer stall makes the line wait rather than lose results.
    private const int Capacity = 16;
    private const int EvidenceQuality = 90;

    // Half an hour of five parts a second; beyond it memory would be the next thing to run out.
    private const int MostUnsafeResults = 10_000;
    private static readonly TimeSpan PreviewInterval = TimeSpan.FromMilliseconds(60);

    private readonly BlockingCollection<(Capture Capture, ResultMessage Result)> judged = new(Capacity);
    private readonly Queue<ResultMessage> unsafeResults = new();
    private readonly ArrayBufferWriter<byte> jpeg = new(256 * 1024);
    private readonly IResultPublisher publisher;
    private readonly IStationChannel channel;
    private readonly IImageEncoder encoder;
    private readonly StationAddress station;
    private readonly TimeProvider time;
    private readonly Action<PublisherException?> onTrouble;
    private readonly Thread thread;
    private long lastPreviewTimestamp;
    private bool inTrouble;

    /// <param name="onTrouble">Told when results can no longer be made safe, and with null when they can again.</param>
    public Delivery(
        IResultPublisher publisher, IStationChannel channel, IImageEncoder encoder, StationAddress station, TimeProvider time, Action<PublisherException?> onTrouble)
    {
        this.publisher = publisher;
        this.channel = channel;
        this.encoder = encoder;
        this.station = station;
        this.time = time;
        this.onTrouble = onTrouble;
        thread = new Thread(DeliverAll) { Name = "delivery", IsBackground = true };
        thread.Start();
    }

    /// <summary>Results that could be saved nowhere and are gone; final after <see cref="Dispose"/>.</summary>
    public long Lost { get; private set; }

    /// <summary>Hands over a judged part and its frame; waits while <see cref="Capacity"/> parts are on their way.</summary>
    public void Hand(Capture capture, ResultMessage result) => judged.Add((capture, result));

    /// <summary>Delivers what was handed over, then ends the thread.</summary>
    public void Dispose()
    {
        judged.CompleteAdding();
        thread.Join();
        judged.Dispose();
    }

    private void DeliverAll()
    {
        foreach (var (capture, result) in judged.GetConsumingEnumerable())
        {
            using var frame = capture.Frame;
            jpeg.ResetWrittenCount();
            if (frame is not null && result.Evidence is not null)
                encoder.EncodeJpeg(frame, EvidenceQuality, jpeg);
            Publish(result);
            Preview(frame, result);
        }
        FlushUnsafe();
        Lost += unsafeResults.Count;
    }

    private void Publish(ResultMessage result)
    {
        if (FlushUnsafe() && TryPublish(result, jpeg.WrittenSpan))
        {
            if (inTrouble)
                onTrouble(null);
            inTrouble = false;
            return;
        }
        if (unsafeResults.Count == MostUnsafeResults)
        {
            unsafeResults.Dequeue();
            Lost++;
        }
        unsafeResults.Enqueue(result with { Evidence = null });
    }

    private bool FlushUnsafe()
    {
        while (unsafeResults.TryPeek(out var oldest) && TryPublish(oldest, default))
            unsafeResults.Dequeue();
        return unsafeResults.Count == 0;
    }

    private bool TryPublish(ResultMessage result, ReadOnlySpan<byte> evidence)
    {
        try
        {
            publisher.Publish(result, evidence);
            return true;
        }
        catch (PublisherException exception)
        {
            if (!inTrouble)
                onTrouble(exception);
            inTrouble = true;
            return false;
        }
    }

    private void Preview(Frame? frame, ResultMessage result)
    {
        if (!channel.PreviewWanted || (lastPreviewTimestamp != 0 && time.GetElapsedTime(lastPreviewTimestamp) < PreviewInterval))
            return;
        lastPreviewTimestamp = time.GetTimestamp();
        if (frame is not null && jpeg.WrittenCount == 0)
            encoder.EncodeJpeg(frame, EvidenceQuality, jpeg);
        var header = new PreviewHeader(station.ToString(), frame?.Id.Value ?? 0, result.Width, result.Height, result);
        channel.Preview(PreviewFrame.Encode(header, jpeg.WrittenSpan));
    }
}
