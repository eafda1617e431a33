using Inspection.Contracts;
using Inspection.Gateway.Broker;
using Inspection.Gateway.Ingest;

namespace Inspection.Gateway.Live;

/// <summary>Virtual benches.</summary>
internal sealed class BenchFeeds(BrokerAccess broker, GatewayCounters counters, TimeProvider time) : StationFeeds
{
    protected override StationFeed Create(StationAddress station) => new BenchFeed(station, broker, counters, time);
}
