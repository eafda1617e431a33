namespace Inspection.Core.Sources;

/// <summary>A source whose first capture was already taken, to look at it before the line starts; gives that one first.</summary>
public sealed class PrependedSource(IFrameSource source, Capture first) : IFrameSource
{
    private Capture? first = first;

    public string Uri => source.Uri;

    public SourcePacing Pacing => source.Pacing;

    public Capture? Read(CancellationToken cancellation) => Interlocked.Exchange(ref first, null) ?? source.Read(cancellation);

    public void Dispose()
    {
        Interlocked.Exchange(ref first, null)?.Frame?.Dispose();
        source.Dispose();
    }
}
