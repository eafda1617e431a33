using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Inspection.Contracts;
using Inspection.Mqtt;

namespace EndToEnd.Tests.Page;

/// <summary>A station that inspects nothing: it takes orders, and reports the steps that the test wants.</summary>
internal sealed class OrderedStation : IAsyncDisposable
{
    private const string BootId = "ordered-1";

    private readonly StationAddress address;
    private readonly ModelIdentity runs;
    private readonly IMqttConnection connection;
    private readonly TaskCompletionSource<string> ordered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private OrderedStation(int brokerPort, StationAddress address, ModelIdentity runs)
    {
        this.address = address;
        this.runs = runs;
        connection = MqttConnections.Create(new MqttOptions("127.0.0.1", brokerPort, $"ordered-{address}".Replace('/', '-')));
    }

    public static async Task<OrderedStation> StartAsync(int brokerPort, StationAddress address, ModelIdentity runs)
    {
        var station = new OrderedStation(brokerPort, address, runs);
        station.connection.Start();
        await station.connection.WaitConnectedAsync(CancellationToken.None);
        await station.connection.SubscribeAsync(Topics.Desired(address), MqttQos.AtLeastOnce, station.OnDesired, CancellationToken.None);
        await station.SendAsync(
            Topics.State(address), new StateMessage(StationStatus.Online, BootId, DateTimeOffset.UtcNow, runs, "sim:line"), Wire.Default.StateMessage);
        return station;
    }

    /// <summary>Speaks of the first order that came; waits for it.</summary>
    public async Task ReportAsync(SwapStep step, SwapProgress? progress = null, BilingualText? reason = null)
    {
        var order = await ordered.Task.WaitAsync(TimeSpan.FromMinutes(1));
        var report = new ReportedMessage(BootId, DateTimeOffset.UtcNow, step, runs, runs, 0, 0, order, Reason: reason, Progress: progress);
        await SendAsync(Topics.Reported(address), report, Wire.Default.ReportedMessage);
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private void OnDesired(MqttMessage message)
    {
        if (JsonSerializer.Deserialize(message.Payload.Span, Wire.Default.DesiredMessage) is { } order)
            ordered.TrySetResult(order.Id);
    }

    private Task SendAsync<T>(string topic, T content, JsonTypeInfo<T> type) => connection.PublishAsync(
        new MqttMessage(topic, JsonSerializer.SerializeToUtf8Bytes(content, type)) { Qos = MqttQos.AtLeastOnce, Retain = true, UserProperties = [new(Wire.SchemaProperty, Wire.Schema)] },
        CancellationToken.None);
}
