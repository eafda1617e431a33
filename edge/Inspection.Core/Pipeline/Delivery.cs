using System.Buffers;
using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Publishing;

namespace Inspection.Core.Pipeline;

/// <summary>
/// Takes judged parts off the inspection thread: publishing, then evidence and preview pictures, disposal of the frame. One thread of its own.
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

    private readonly JudgedParts judged = new(Capacity);
    private readonly Queue<(byte[] Id, byte[] Json)> unsafeResults = new();
    private readonly ArrayBufferWriter<byte> jpeg = new(256 * 1024);
    private readonly ResultWriter result;
    private readonly PreviewWriter preview;
    private readonly IStationChannel channel;
    private readonly IImageEncoder encoder;
    private readonly Action<ReadOnlySpan<byte>, ReadOnlySpan<byte>> publish;
    private readonly Action<ReadOnlySpan<byte>, ReadOnlySpan<byte>> attach;
    private readonly TimeProvider time;
    private readonly Action<PublisherException?> onTrouble;
    private readonly Thread thread;
    private long lastPreviewTimestamp;
    private bool inTrouble;

    /// <param name="onTrouble">Told when results can no longer be made safe, and with null when they can again.</param>
    public Delivery(
        IResultPublisher publisher, IStationChannel channel, IImageEncoder encoder, ResultNumbering numbering, TimeProvider time, Action<PublisherException?> onTrouble)
    {
        publish = publisher.Publish;
        attach = publisher.Attach;
        this.channel = channel;
        this.encoder = encoder;
        this.time = time;
        this.onTrouble = onTrouble;
        result = new ResultWriter(numbering);
        preview = new PreviewWriter(numbering.Station);
        thread = new Thread(DeliverAll) { Name = "delivery", IsBackground = true };
        thread.Start();
    }

    /// <summary>Results that could be saved nowhere and are gone; final after <see cref="Dispose"/>.</summary>
    public long Lost { get; private set; }

    /// <summary>The part that is being judged; its <see cref="JudgedPart.Inspected"/> is filled in place.</summary>
    public JudgedPart Current => judged.Current;

    /// <summary>Hands <see cref="Current"/> over with its frame; waits while <see cref="Capacity"/> parts are on their way.</summary>
    public void Hand() => judged.Hand();

    /// <summary>Delivers what was handed over, then ends the thread.</summary>
    public void Dispose()
    {
        judged.Complete();
        thread.Join();
        result.Dispose();
        preview.Dispose();
    }

    private void DeliverAll()
    {
        while (judged.Wait() is { } part)
        {
            using (var frame = part.Capture.Frame)
                Deliver(part, frame);
            judged.Release();
        }
        FlushUnsafe();
        Lost += unsafeResults.Count;
    }

    private void Deliver(JudgedPart part, Frame? frame)
    {
        jpeg.ResetWrittenCount();
        var evident = part.Inspected.HasEvidence ? frame : null;
        result.Write(part, hasEvidence: evident is not null);
        if (!FlushUnsafe() || !Try(publish, result.Id, result.Json))
            Keep(part);
        else if (evident is null || TryAttach(evident))
            Recovered();
        Preview(frame);
    }

    private void Keep(JudgedPart part)
    {
        if (unsafeResults.Count == MostUnsafeResults)
        {
            unsafeResults.Dequeue();
            Lost++;
        }
        result.Write(part, hasEvidence: false);
        unsafeResults.Enqueue((result.Id.ToArray(), result.Json.ToArray()));
    }

    private bool FlushUnsafe()
    {
        while (unsafeResults.TryPeek(out var oldest) && Try(publish, oldest.Id, oldest.Json))
            unsafeResults.Dequeue();
        return unsafeResults.Count == 0;
    }

    private bool TryAttach(Frame evident)
    {
        encoder.EncodeJpeg(evident, EvidenceQuality, jpeg);
        return jpeg.WrittenCount == 0 || Try(attach, result.Id, jpeg.WrittenSpan);
    }

    private bool Try(Action<ReadOnlySpan<byte>, ReadOnlySpan<byte>> take, ReadOnlySpan<byte> id, ReadOnlySpan<byte> content)
    {
        try
        {
            take(id, content);
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

    private void Recovered()
    {
        if (inTrouble)
            onTrouble(null);
        inTrouble = false;
    }

    private void Preview(Frame? frame)
    {
        if (!channel.PreviewWanted || (lastPreviewTimestamp != 0 && time.GetElapsedTime(lastPreviewTimestamp) < PreviewInterval))
            return;
        lastPreviewTimestamp = time.GetTimestamp();
        if (frame is not null && jpeg.WrittenCount == 0)
            encoder.EncodeJpeg(frame, EvidenceQuality, jpeg);
        channel.Preview(preview.Write(frame, result.Json, jpeg.WrittenSpan));
    }
}
