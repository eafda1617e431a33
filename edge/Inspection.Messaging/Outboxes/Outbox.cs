using System.Buffers;
using Inspection.Contracts;
using Inspection.Core.Publishing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Inspection.Messaging.Outboxes;

/// <summary>
/// A queue on disk, first in first out, that survives the death of the process at any instant (a power cut may cost what the operating system had not
/// yet written). Each record is read at least once: after a restart those whose acknowledgement was not yet kept come again.
/// Any thread may append; one thread reads and acknowledges.
/// </summary>
public sealed class Outbox : IDisposable
{
    /// <summary>Hours of pictures at one NG part a second, and little beside an SD card.</summary>
    public const long DefaultMaximumBytes = 2L * 1024 * 1024 * 1024;

    /// <summary>Small enough to give space back soon, large enough that the default bound needs 64 files.</summary>
    private const long SegmentBytes = 32 * 1024 * 1024;

    /// <summary>So that acknowledged segments give back space long before the bound is reached, however small it is.</summary>
    private const int SegmentsWithinBound = 8;

    /// <summary>Records that the broker has stay so long, for a gateway that misses some: a thousand pictures and their results.</summary>
    private const long KeptBytes = 64L * 1024 * 1024;

    /// <summary>What is kept so must leave room for what waits, however small the bound is.</summary>
    private const int KeptShareOfBound = 4;

    private readonly Lock writing = new();
    private readonly Lock gate = new();
    private readonly List<Segment> segments = [];
    private readonly ArrayBufferWriter<byte> appended = new(4096);
    private byte[] read = new byte[4096];
    private readonly string folder;
    private readonly long maximumBytes;
    private readonly ILogger logger;
    private readonly FileStream ownership;
    private readonly Watermark watermark;
    private Segment reading;
    private long readingOffset;
    private long lastRead;
    private long acknowledged;
    private long nextIndex;
    private long damaged;

    private Outbox(string folder, long maximumBytes, ILogger logger, FileStream ownership)
    {
        this.folder = folder;
        this.maximumBytes = maximumBytes;
        this.logger = logger;
        this.ownership = ownership;
        watermark = new Watermark(Path.Combine(folder, "acknowledged"));
        segments.AddRange(Segment.OpenAll(folder));
        if (segments.Count == 0)
            segments.Add(Segment.Open(folder, watermark.Index + 1));
        nextIndex = Math.Max(Recover(segments[^1]), watermark.Index) + 1;
        acknowledged = Math.Max(watermark.Index, segments[0].FirstIndex - 1);
        lastRead = acknowledged;
        reading = segments.FindLast(segment => segment.FirstIndex <= acknowledged + 1) ?? segments[0];
        DeleteAcknowledgedLocked(Kept);
    }

    /// <summary>Records appended and not acknowledged, those of earlier runs included.</summary>
    public long Waiting => Volatile.Read(ref nextIndex) - 1 - Volatile.Read(ref acknowledged);

    /// <summary>Bytes of acknowledged segments that are not deleted yet.</summary>
    private long Kept => Math.Min(KeptBytes, maximumBytes / KeptShareOfBound);

    /// <summary>Records that could not be read back since opening; they were skipped.</summary>
    public long Damaged => Interlocked.Read(ref damaged);

    /// <param name="folder">Made when missing. One process at a time owns it.</param>
    /// <param name="maximumBytes">Bound on what the records take on disk.</param>
    /// <exception cref="InputException">The folder cannot be made or used, or another process owns it.</exception>
    public static Outbox Open(string folder, long maximumBytes = DefaultMaximumBytes, ILogger? logger = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maximumBytes);
        FileStream? ownership = null;
        try
        {
            Directory.CreateDirectory(folder);
            ownership = Own(folder);
            return new Outbox(folder, maximumBytes, logger ?? NullLogger.Instance, ownership);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            ownership?.Dispose();
            throw new InputException(Texts.OutboxUnusable(folder, exception.Message), exception);
        }
    }

    /// <summary>Takes a record over. Nothing is allocated but room for the longest record so far.</summary>
    /// <param name="payload">At least one byte; copied.</param>
    /// <returns>The record's index.</returns>
    /// <exception cref="PublisherException">The bound is reached, or the disk does not take it.</exception>
    public long Append(ReadOnlySpan<byte> payload)
    {
        ArgumentOutOfRangeException.ThrowIfZero(payload.Length, nameof(payload));
        lock (writing)
        {
            appended.ResetWrittenCount();
            RecordHeader.For(nextIndex, payload).Write(appended.GetSpan(RecordHeader.Length));
            appended.Advance(RecordHeader.Length);
            appended.Write(payload);
            try
            {
                SegmentFor(appended.WrittenCount).Append(appended.WrittenSpan);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new PublisherException(Texts.OutboxNotWritten(folder, exception.Message), exception);
            }
            Volatile.Write(ref nextIndex, nextIndex + 1);
            return nextIndex - 1;
        }
    }

    /// <summary>Counts the record appended last as read: the caller has its bytes. By the thread that reads.</summary>
    /// <returns>False when others come before it, or behind it; then it is read as they are.</returns>
    public bool TryTake(long index)
    {
        // Both, so that nothing is appended between the look and the step.
        lock (writing)
        lock (gate)
        {
            if (index != lastRead + 1 || index != Volatile.Read(ref nextIndex) - 1)
                return false;
            reading = segments[^1];
            (readingOffset, lastRead) = (reading.LengthBytes, index);
            return true;
        }
    }

    /// <summary>
    /// The record after the one read last. A damaged one comes with an empty payload, to be acknowledged like the others; it is counted in <see cref="Damaged"/>.
    /// </summary>
    /// <returns>False when there is none.</returns>
    public bool TryRead(out OutboxRecord record)
    {
        // The lock spans a read of the disk, so that no segment is deleted meanwhile; an appender waits for it at most to learn where to write.
        lock (gate)
        {
            while (TryFindNextLocked(out var header))
            {
                var behind = readingOffset + RecordHeader.Length + header.PayloadLength;
                if (header.Index <= lastRead)
                {
                    readingOffset = behind;
                    continue;
                }
                if (read.Length < header.PayloadLength)
                    read = new byte[header.PayloadLength];
                var payload = read.AsMemory(0, header.PayloadLength);
                var isWhole = reading.TryReadPayload(readingOffset, header, payload.Span);
                CountDamaged(header.Index - lastRead - (isWhole ? 1 : 0));
                (readingOffset, lastRead) = (behind, header.Index);
                record = new OutboxRecord(header.Index, isWhole ? payload : default);
                return true;
            }
        }
        record = new OutboxRecord(0, default);
        return false;
    }

    /// <summary>Everything up to this index need not be read again. A lower index than before does nothing.</summary>
    public void Acknowledge(long index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, Volatile.Read(ref nextIndex) - 1);
        if (index <= acknowledged)
            return;
        Volatile.Write(ref acknowledged, index);
        watermark.Advance(index);
        lock (gate)
        {
            lastRead = Math.Max(lastRead, index);
            DeleteAcknowledgedLocked(Kept);
        }
    }

    /// <summary>Reads what is acknowledged and still there, oldest first. Damaged records are passed over. Any thread; others append and read meanwhile.</summary>
    /// <param name="take">Must not keep what it is given; false: no more is wanted.</param>
    public void ReadKept(Func<ReadOnlyMemory<byte>, bool> take)
    {
        var end = Volatile.Read(ref acknowledged);
        var payload = Array.Empty<byte>();
        var (index, offset) = (0L, 0L);
        Segment? segment = null;
        while (true)
        {
            RecordHeader header;
            lock (gate)
            {
                // The one that was read may have been deleted meanwhile.
                if (segment is null || !segments.Contains(segment))
                    (segment, offset) = (segments[0], 0);
                while (!segment.TryFind(ref offset, out header))
                {
                    var next = segments.IndexOf(segment) + 1;
                    if (next == segments.Count)
                        return;
                    (segment, offset) = (segments[next], 0);
                }
                if (header.Index > end)
                    return;
                var at = offset;
                offset += RecordHeader.Length + header.PayloadLength;
                if (header.Index <= index)
                    continue;
                index = header.Index;
                if (payload.Length < header.PayloadLength)
                    payload = new byte[header.PayloadLength];
                if (!segment.TryReadPayload(at, header, payload.AsSpan(0, header.PayloadLength)))
                    continue;
            }
            if (!take(payload.AsMemory(0, header.PayloadLength)))
                return;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            foreach (var segment in segments)
                segment.Dispose();
        }
        watermark.Dispose();
        ownership.Dispose();
    }

    private static FileStream Own(string folder)
    {
        var path = Path.Combine(folder, "lock");
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (File.Exists(path))
        {
            throw new InputException(Texts.OutboxOwned(folder), exception);
        }
    }

    /// <summary>Cuts a torn record off the end.</summary>
    /// <returns>Index of the last whole record.</returns>
    private static long Recover(Segment last)
    {
        var index = last.FirstIndex - 1;
        var end = 0L;
        for (var offset = 0L; last.TryFind(ref offset, out var header);)
        {
            index = header.Index;
            end = offset += RecordHeader.Length + header.PayloadLength;
        }
        if (end < last.LengthBytes)
            last.CutOff(end);
        return index;
    }

    private Segment SegmentFor(int recordLength)
    {
        lock (gate)
        {
            var last = segments[^1];
            if (last.LengthBytes >= Math.Min(SegmentBytes, maximumBytes / SegmentsWithinBound) && last.LengthBytes > 0)
            {
                segments.Add(last = Segment.Open(folder, nextIndex));
                DeleteAcknowledgedLocked(Kept);
            }
            if (TakenLocked() + recordLength > maximumBytes)
                DeleteAcknowledgedLocked(keptBytes: 0);
            if (TakenLocked() + recordLength > maximumBytes)
                throw new PublisherException(Texts.OutboxFull(folder, maximumBytes));
            return last;
        }
    }

    /// <summary>Moves to the record at or behind the reading position.</summary>
    private bool TryFindNextLocked(out RecordHeader header)
    {
        while (!reading.TryFind(ref readingOffset, out header))
        {
            var next = segments.IndexOf(reading) + 1;
            if (next == segments.Count)
                return false;
            (reading, readingOffset) = (segments[next], 0);
        }
        return true;
    }

    private long TakenLocked()
    {
        var taken = 0L;
        foreach (var segment in segments)
            taken += segment.LengthBytes;
        return taken;
    }

    /// <summary>A segment is done with when the next one begins no later than behind the acknowledged.</summary>
    private void DeleteAcknowledgedLocked(long keptBytes)
    {
        var done = 0;
        var bytes = 0L;
        while (done + 1 < segments.Count && segments[done + 1].FirstIndex <= acknowledged + 1)
            bytes += segments[done++].LengthBytes;
        for (; done > 0 && bytes > keptBytes; done--)
        {
            bytes -= segments[0].LengthBytes;
            if (reading == segments[0])
                (reading, readingOffset) = (segments[1], 0);
            segments[0].Delete();
            segments.RemoveAt(0);
        }
    }

    private void CountDamaged(long records)
    {
        if (records <= 0)
            return;
        Interlocked.Add(ref damaged, records);
        Log.RecordsDamaged(logger, records, reading.Path);
    }
}
