using System.Collections.Concurrent;
using Inspection.Contracts;
using Inspection.Core.Parts;
using Inspection.Core.Triggering;

namespace Inspection.Core.Tests.Fakes;

/// <summary>Parts that the test has arrive, and the answers that it gives about pictures.</summary>
internal sealed class FakeTracker : IPartTracker
{
    private readonly BlockingCollection<TriggeredPart> arriving = [];

    public Func<TriggeredPart, long, PictureMatch> Matching { get; init; } = static (part, exposed) => exposed < part.Timestamp ? PictureMatch.TooEarly : PictureMatch.Shows;

    public ConcurrentQueue<(long Number, string Identity)> Identified { get; } = new();

    public ConcurrentQueue<(string Identity, long Timestamp)> Entered { get; } = new();

    public void Arrive(long number, long timestamp, LocalizedText? failure = null) => arriving.Add(new TriggeredPart(number, timestamp, failure));

    /// <summary>This one, with a part that has arrived.</summary>
    public FakeTracker With(long number)
    {
        Arrive(number, 0);
        return this;
    }

    public TriggeredPart Wait(CancellationToken cancellation) => arriving.Take(cancellation);

    public PictureMatch Match(in TriggeredPart part, long exposedTimestamp) => Matching(part, exposedTimestamp);

    public void Identify(in TriggeredPart part, PartId identity) => Identified.Enqueue((part.Number, identity.Value));

    public void Enter(PartId identity, long exposedTimestamp) => Entered.Enqueue((identity.Value, exposedTimestamp));
}
