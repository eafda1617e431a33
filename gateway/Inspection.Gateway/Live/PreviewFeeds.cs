using Inspection.Contracts;
using Inspection.Gateway.Broker;
using Inspection.Gateway.Ingest;

namespace Inspection.Gateway.Live;

/// <summary>Live pictures.</summary>
internal sealed class PreviewFeeds(BrokerAccess broker, GatewayCounters counters, TimeProvider time) : StationFeeds
{
    protected override StationFeed Create(StationAddress station) => new PreviewFeed(station, broker, counters, time);
}
