using Inspection.Contracts;
using Inspection.Core.Publishing;

namespace Inspection.Agent.Tests.Fixtures;

/// <summary>Publisher and channel of a station that nobody listens to; remembers the metrics.</summary>
internal sealed class SilentStation : IResultPublisher, IStationChannel
{
    public List<MetricsMessage> Reported { get; } = [];
    public long Published => 0;
    public long Waiting => 0;
    public bool PreviewWanted => false;

    public void Publish(ReadOnlySpan<byte> resultId, ReadOnlySpan<byte> json)
    {
    }

    public void Attach(ReadOnlySpan<byte> resultId, ReadOnlySpan<byte> evidenceJpeg)
    {
    }

    public void Announce(StateMessage state)
    {
    }

    public void Report(MetricsMessage metrics) => Reported.Add(metrics);

    public void Preview(ReadOnlySpan<byte> message)
    {
    }
}
