namespace Inspection.Core.Sources;

/// <summary>A source whose first capture was already taken, to look at it before the line starts; gives that one first.</summary>
public sealed class PrependedSource(IFrameSource source, Capture first) : IFrameSource
{
    private int isGiven;

    public string Uri => source.Uri;

    public SourcePacing Pacing => source.Pacing;

    public CancellationToken Ended => source.Ended;

    public Capture? Read(CancellationToken cancellation) => Interlocked.Exchange(ref isGiven, 1) == 0 ? first : source.Read(cancellation);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref isGiven, 1) == 0)
            first.Frame?.Dispose();
        source.Dispose();
    }
}
