using Inspection.Contracts;
using Inspection.Mqtt;

namespace Inspection.Gateway.Tests.Harness;

/// <summary>What a station does on the broker.</summary>
internal sealed class SampleStation(IMqttConnection connection) : IAsyncDisposable
{
    public static async Task<SampleStation> ConnectAsync(int brokerPort, StationAddress? address = null)
    {
        var station = address ?? Sample.Station;
        var connection = MqttConnections.Create(new MqttOptions("127.0.0.1", brokerPort, $"station-{Guid.NewGuid():N}")
        {
            Will = Sample.Message(Topics.State(station), Sample.State(StationStatus.Offline), Wire.Default.StateMessage) with { Retain = true },
        });
        connection.Start();
        await connection.WaitConnectedAsync(CancellationToken.None);
        return new SampleStation(connection) { Address = station };
    }

    public StationAddress Address { get; private init; } = Sample.Station;

    public Task PublishAsync(MqttMessage message) => connection.PublishAsync(message, CancellationToken.None);

    public Task PublishAsync(ResultMessage result) => PublishAsync(Sample.ResultOnWire(result, Address));

    public Task PublishEvidenceAsync(string resultId, byte[] jpeg) => PublishAsync(Sample.Raw(Topics.Evidence(Address, resultId), jpeg));

    public Task AnnounceAsync(StationStatus status) =>
        PublishAsync(Sample.Message(Topics.State(Address), Sample.State(status), Wire.Default.StateMessage) with { Retain = true });

    public Task ReportAsync(long parts) => PublishAsync(Sample.Message(Topics.Metrics(Address), Sample.Metrics(parts), Wire.Default.MetricsMessage));

    public Task SubscribeAsync(string filter, Action<MqttMessage> handler) =>
        connection.SubscribeAsync(filter, MqttQos.AtLeastOnce, handler, CancellationToken.None);

    public bool Preview(long frameId, byte[] jpeg) => connection.TryPublish(new MqttMessage(
        Topics.Preview(Address), PreviewFrame.Encode(new PreviewHeader(Address.ToString(), frameId, 640, 480, Sample.Result(frameId + 1)), jpeg)));

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
