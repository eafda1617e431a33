using Inspection.Contracts;
using Inspection.Core.Publishing;

namespace Inspection.Core.Tests.Fakes;

internal sealed class FakeChannel : IStationChannel
{
    public List<byte[]> Previews { get; } = [];
    public bool PreviewWanted { get; init; }

    public void Announce(StateMessage state)
    {
    }

    public void Report(MetricsMessage metrics)
    {
    }

    public void Preview(ReadOnlySpan<byte> message) => Previews.Add(message.ToArray());
}
