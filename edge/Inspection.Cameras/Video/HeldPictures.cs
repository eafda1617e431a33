namespace Inspection.Cameras.Video;

/// <summary>Keeps <see cref="HeldPicture"/>s that nobody uses. Thread-safe; at most as many as frames were out at one time.</summary>
internal sealed class HeldPictures
{
    private readonly Lock gate = new();
    private readonly Stack<HeldPicture> idle = new();

    public HeldPicture Rent()
    {
        lock (gate)
        {
            if (idle.TryPop(out var picture))
                return picture;
        }
        return new HeldPicture(this);
    }

    public void Return(HeldPicture picture)
    {
        lock (gate)
            idle.Push(picture);
    }
}
