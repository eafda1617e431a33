using System.Text.Json;
using Inspection.Contracts;
using Inspection.Gateway.Broker;
using Inspection.Gateway.Ingest;
using Inspection.Mqtt;

namespace Inspection.Gateway.Live;

/// <summary>The virtual bench of one station, or that it has none.</summary>
internal sealed class BenchFeed(StationAddress station, BrokerAccess broker, GatewayCounters counters, TimeProvider time)
    : StationFeed(station, broker, CommandRequest.Bench, Topics.Bench(station), time)
{
    private volatile byte[]? last;

    public override void Add(Viewer viewer)
    {
        base.Add(viewer);
        if (last is { } text)
            viewer.Tell(LiveBench.TypeWord, text);
    }

    protected override void Receive(MqttMessage message)
    {
        if (Read(message) is { } bench)
            Tell(new LiveBench(LiveBench.TypeWord, Station.ToString(), BenchPresence.Present, bench));
        else
            counters.CountMalformed(MalformedKind.Json);
    }

    protected override void Answered(CommandResponse? response)
    {
        if (response is not { Accepted: true })
            Tell(new LiveBench(LiveBench.TypeWord, Station.ToString(), response is null ? BenchPresence.Silent : BenchPresence.None));
    }

    private static BenchMessage? Read(MqttMessage message)
    {
        try
        {
            return message.Payload.Length <= MessageLimits.JsonBytes ? JsonSerializer.Deserialize(message.Payload.Span, Wire.Default.BenchMessage) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Tell(LiveBench news)
    {
        var text = last = LiveBench.Encode(news);
        foreach (var viewer in Viewers)
            viewer.Tell(LiveBench.TypeWord, text);
    }
}
