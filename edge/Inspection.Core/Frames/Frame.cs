using System.Buffers;
using Inspection.Core.Parts;

namespace Inspection.Core.Frames;

/// <summary>
/// One picture with exactly one owner. Handing the frame over hands over ownership; the owner disposes it once, further calls do nothing.
/// Borrowers take <see cref="Pixels"/> and keep nothing. Not thread-safe.
/// </summary>
public sealed class Frame : IDisposable
{
    private byte[]? buffer;
    private readonly ArrayPool<byte> pool;

    private Frame(FrameId id, PixelFormat format, int widthPixels, int heightPixels, ArrayPool<byte> pool)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(widthPixels);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(heightPixels);
        Id = id;
        Format = format;
        WidthPixels = widthPixels;
        HeightPixels = heightPixels;
        StrideBytes = checked(widthPixels * (int)format);
        this.pool = pool;
        buffer = pool.Rent(checked(StrideBytes * heightPixels));
    }

    public FrameId Id { get; }
    public PixelFormat Format { get; }
    public int WidthPixels { get; }
    public int HeightPixels { get; }

    /// <summary>Bytes from one row to the next; rows are packed.</summary>
    public int StrideBytes { get; }

    /// <summary>UTC time of exposure, as exactly as the source knows it.</summary>
    public DateTimeOffset CapturedAt { get; set; }

    /// <summary><see cref="TimeProvider.GetTimestamp"/> when the frame became available to the loop.</summary>
    public long AvailableTimestamp { get; set; }

    /// <summary>Milliseconds spent inside the source on this frame: decoding, converting.</summary>
    public double CaptureMilliseconds { get; set; }

    /// <summary>What is really on the part, where the source knows it. Travels beside the picture and never reaches the model.</summary>
    public PartTruth? Truth { get; set; }

    /// <summary>The picture, <see cref="HeightPixels"/> × <see cref="StrideBytes"/> bytes. Throws <see cref="ObjectDisposedException"/> after disposal.</summary>
    public Span<byte> Pixels
    {
        get
        {
            ObjectDisposedException.ThrowIf(buffer is null, this);
            return buffer.AsSpan(0, StrideBytes * HeightPixels);
        }
    }

    /// <summary>A frame with rented, undefined pixels; the source fills all of them, then stamps and hands over the frame.</summary>
    public static Frame Rent(FrameId id, PixelFormat format, int widthPixels, int heightPixels, ArrayPool<byte>? pool = null) =>
        new(id, format, widthPixels, heightPixels, pool ?? ArrayPool<byte>.Shared);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref buffer, null) is { } rented)
            pool.Return(rented);
    }
}
