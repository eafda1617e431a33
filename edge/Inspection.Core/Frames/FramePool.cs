namespace Inspection.Core.Frames;

/// <summary>
/// Frames of one source that are used again and again, pixels included, so that a live camera leaves nothing to collect. Thread-safe. Needs no disposal:
/// frames that are out when the source ends come back and are collected with the pool.
/// </summary>
public sealed class FramePool
{
    // As many as a loop holds at a time: 16 on their way to the broker, and those captured, waiting and judged. Most stations never need more than four.
    private const int MostIdle = 20;

    private readonly Lock gate = new();
    private readonly Frame[] idle = new Frame[MostIdle];
    private int count;

    /// <summary>A frame as <see cref="Frame.Rent"/> gives it. Once disposed it belongs to the pool, and may be somebody else's at once.</summary>
    public Frame Rent(FrameId id, PixelFormat format, int widthPixels, int heightPixels) => Take().Begin(id, format, widthPixels, heightPixels);

    /// <summary>A frame over a picture that stays where it is, its rows packed.</summary>
    /// <param name="pixels">Released when the frame is disposed.</param>
    public Frame Lend(FrameId id, PixelFormat format, int widthPixels, int heightPixels, IFrameMemory pixels) =>
        Take().Lend(id, format, widthPixels, heightPixels, pixels);

    /// <returns>False when there are enough.</returns>
    internal bool TryTakeBack(Frame frame)
    {
        lock (gate)
        {
            if (count == MostIdle)
                return false;
            idle[count++] = frame;
            return true;
        }
    }

    private Frame Take()
    {
        lock (gate)
        {
            if (count > 0)
                return idle[--count];
        }
        return Frame.Empty(this);
    }
}
