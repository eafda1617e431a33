using Inspection.Contracts;
using Inspection.Gateway.Broker;
using Inspection.Gateway.Ingest;
using Inspection.Mqtt;

namespace Inspection.Gateway.Live;

/// <summary>The live pictures of one station.</summary>
internal sealed class PreviewFeed(StationAddress station, BrokerAccess broker, GatewayCounters counters, TimeProvider time)
    : StationFeed(station, broker, CommandRequest.Preview, Topics.Preview(station), time)
{
    protected override void Receive(MqttMessage message)
    {
        if (!MessageLimits.IsPreview(message.Payload.Span))
        {
            counters.CountMalformed(MalformedKind.Preview);
            return;
        }
        foreach (var viewer in Viewers)
            viewer.Show(message.Payload);
    }
}
