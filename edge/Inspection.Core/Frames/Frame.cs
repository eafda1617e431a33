using System.Buffers;
using Inspection.Core.Parts;

namespace Inspection.Core.Frames;

/// <summary>
/// One picture with exactly one owner. Handing the frame over hands over ownership; the owner disposes it once, further calls do nothing
/// (but see <see cref="FramePool"/>). Borrowers take <see cref="Pixels"/> and keep nothing. Not thread-safe.
/// </summary>
public sealed class Frame : IDisposable
{
    private readonly ArrayPool<byte> arrays;
    private readonly FramePool? home;
    private byte[] memory = [];
    private IFrameMemory? lent;
    private int isOwned;

    private Frame(ArrayPool<byte> arrays, FramePool? home) => (this.arrays, this.home) = (arrays, home);

    public FrameId Id { get; private set; }
    public PixelFormat Format { get; private set; }
    public int WidthPixels { get; private set; }
    public int HeightPixels { get; private set; }

    /// <summary>Bytes from one row to the next; rows are packed.</summary>
    public int StrideBytes { get; private set; }

    /// <summary>UTC time of exposure, as exactly as the source knows it.</summary>
    public DateTimeOffset CapturedAt { get; set; }

    /// <summary><see cref="TimeProvider.GetTimestamp"/> when the frame became available to the loop.</summary>
    public long AvailableTimestamp { get; set; }

    /// <summary>Milliseconds spent inside the source on this frame: decoding, converting.</summary>
    public double CaptureMilliseconds { get; set; }

    /// <summary>What is really on the part, where the source knows it. Travels beside the picture and never reaches the model.</summary>
    public PartTruth? Truth { get; set; }

    /// <summary>The picture, <see cref="HeightPixels"/> × <see cref="StrideBytes"/> bytes; written by its source alone. Throws <see cref="ObjectDisposedException"/> after disposal.</summary>
    public Span<byte> Pixels
    {
        get
        {
            ObjectDisposedException.ThrowIf(isOwned == 0, this);
            var bytes = lent is null ? memory : lent.Bytes;
            return bytes[..(StrideBytes * HeightPixels)];
        }
    }

    /// <summary>A frame with rented, undefined pixels; the source fills all of them, then stamps and hands over the frame.</summary>
    public static Frame Rent(FrameId id, PixelFormat format, int widthPixels, int heightPixels, ArrayPool<byte>? pool = null) =>
        new Frame(pool ?? ArrayPool<byte>.Shared, null).Begin(id, format, widthPixels, heightPixels);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref isOwned, 0) == 0)
            return;
        lent?.Release();
        lent = null;
        if (home?.TryTakeBack(this) == true || memory.Length == 0)
            return;
        arrays.Return(memory);
        memory = [];
    }

    internal static Frame Empty(FramePool home) => new(ArrayPool<byte>.Shared, home);

    /// <summary>Makes a new frame of one that nobody owns.</summary>
    internal Frame Begin(FrameId id, PixelFormat format, int widthPixels, int heightPixels)
    {
        var length = Describe(id, format, widthPixels, heightPixels);
        if (memory.Length < length)
        {
            if (memory.Length > 0)
                arrays.Return(memory);
            memory = arrays.Rent(length);
        }
        isOwned = 1;
        return this;
    }

    /// <summary>Makes a new frame of one that nobody owns, over pixels that lie elsewhere.</summary>
    internal Frame Lend(FrameId id, PixelFormat format, int widthPixels, int heightPixels, IFrameMemory pixels)
    {
        var length = Describe(id, format, widthPixels, heightPixels);
        ArgumentOutOfRangeException.ThrowIfLessThan(pixels.Bytes.Length, length);
        lent = pixels;
        isOwned = 1;
        return this;
    }

    private int Describe(FrameId id, PixelFormat format, int widthPixels, int heightPixels)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(widthPixels);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(heightPixels);
        (Id, Format, WidthPixels, HeightPixels) = (id, format, widthPixels, heightPixels);
        StrideBytes = checked(widthPixels * (int)format);
        (CapturedAt, AvailableTimestamp, CaptureMilliseconds, Truth) = (default, 0, 0, null);
        return checked(StrideBytes * heightPixels);
    }
}
