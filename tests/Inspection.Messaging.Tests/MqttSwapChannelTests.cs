using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Inspection.Contracts;
using Inspection.Messaging.Stations;
using Inspection.Mqtt;
using TestKit;

namespace Inspection.Messaging.Tests;

[SuppressMessage("Design", "CA1001", Justification = "IAsyncLifetime disposes.")]
public sealed class MqttSwapChannelTests : IAsyncLifetime
{
    private static readonly DesiredMessage order = new("order-1", new DesiredModel("m", "1.0.0", new string('a', 64), 5, "http://127.0.0.1/"));
    private static readonly ModelIdentity identity = new("m", "1.0.0", "ab");
    private readonly StationFixture fixture = new();
    private readonly Channel<object> heard = Channel.CreateUnbounded<object>();
    private IMqttConnection gateway = null!; // Set by InitializeAsync before each test.

    public async Task InitializeAsync() => gateway = await fixture.ListenAsync();

    public async Task DisposeAsync() => await fixture.DisposeAsync();

    [Fact]
    public async Task Start_OrderThatTheBrokerKept_IsHeard()
    {
        await gateway.PublishAsync(MqttSwapChannel.Order(StationFixture.Station, order), fixture.Limit);

        using var channel = await OpenAsync();

        (await NextAsync()).ShouldBe(order);
    }

    [Theory]
    [InlineData("no order")]
    [InlineData("{}")]
    [InlineData("""{ "id": "a", "model": { "name": "m", "version": "1", "sha256": "short", "bytes": 1, "url": "http://x/" } }""")]
    public async Task Desired_IsNoOrder_IsToldInPlainWordsAndTheNextOneIsHeard(string payload)
    {
        using var channel = await OpenAsync();

        await PublishAsync(payload);
        await gateway.PublishAsync(MqttSwapChannel.Order(StationFixture.Station, order), fixture.Limit);

        (await NextAsync()).ShouldBeOfType<LocalizedText>();
        (await NextAsync()).ShouldBe(order);
    }

    [Fact]
    public async Task Desired_Cleared_OrdersNothing()
    {
        using var channel = await OpenAsync();

        await PublishAsync("");
        await gateway.PublishAsync(MqttSwapChannel.Order(StationFixture.Station, order), fixture.Limit);

        (await NextAsync()).ShouldBe(order);
    }

    [Fact]
    public async Task Report_ConnectionLost_IsSaidAgain()
    {
        using var relay = new TcpRelay(fixture.Broker.Port);
        using var channel = await OpenAsync(relay.Port);
        channel.Report(new ReportedMessage("boot", DateTimeOffset.UnixEpoch, SwapStep.Running, identity, identity, 0, 0, "order-1"));
        Reported(await fixture.NextAsync("reported")).Step.ShouldBe(SwapStep.Running);

        relay.Cut();
        relay.Mend();

        Reported(await fixture.NextAsync("reported")).OrderId.ShouldBe("order-1");
    }

    private static ReportedMessage Reported(MqttMessage message) =>
        JsonSerializer.Deserialize(message.Payload.Span, Wire.Default.ReportedMessage).ShouldNotBeNull();

    private Task PublishAsync(string payload) =>
        gateway.PublishAsync(new MqttMessage(Topics.Desired(StationFixture.Station), Encoding.UTF8.GetBytes(payload)) { Qos = MqttQos.AtLeastOnce }, fixture.Limit);

    private async Task<object> NextAsync() => await heard.Reader.ReadAsync(fixture.Limit);

    private async Task<MqttSwapChannel> OpenAsync(int? port = null)
    {
        var connection = fixture.Create(StationOptions.For(StationFixture.Station, "127.0.0.1", port ?? fixture.Broker.Port, "boot", DateTimeOffset.UnixEpoch));
        var channel = new MqttSwapChannel(StationFixture.Station, connection);
        channel.Ordered += heardOrder => heard.Writer.TryWrite(heardOrder);
        channel.Misordered += why => heard.Writer.TryWrite(why);
        connection.Start();
        await connection.WaitConnectedAsync(fixture.Limit);
        channel.Start();
        return channel;
    }
}
