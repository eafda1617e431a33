using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Inspection.Contracts;
using Inspection.Messaging.Stations;
using Inspection.Mqtt;
using TestKit;

namespace Inspection.Messaging.Tests;

[SuppressMessage("Design", "CA1001", Justification = "IAsyncLifetime disposes.")]
public sealed class MqttStationChannelTests : IAsyncLifetime
{
    private static readonly StateMessage Online = new(StationStatus.Online, "boot", DateTimeOffset.UnixEpoch);
    private readonly StationFixture fixture = new();
    private readonly ManualTime time = new();
    private IMqttConnection gateway = null!; // Set by InitializeAsync before each test.

    public async Task InitializeAsync() => gateway = await fixture.ListenAsync();

    public async Task DisposeAsync() => await fixture.DisposeAsync();

    [Fact]
    public async Task Announce_Connected_IsRetainedWithContentTypeAndSchema()
    {
        using var channel = await OpenAsync();

        channel.Announce(Online with { Camera = "sim:substrate" });
        State(await fixture.NextAsync("state")).Camera.ShouldBe("sim:substrate");

        var retained = new TaskCompletionSource<MqttMessage>();
        var late = fixture.Create(new MqttOptions("127.0.0.1", fixture.Broker.Port, "late"));
        late.Start();
        await late.SubscribeAsync(Topics.State(StationFixture.Station), MqttQos.AtLeastOnce, message => retained.TrySetResult(message), fixture.Limit);
        var message = await retained.Task.WaitAsync(fixture.Limit);
        message.Retain.ShouldBeTrue();
        message.ContentType.ShouldBe("application/json");
        message.UserProperties.ShouldBe([new("schema", "1")]);
    }

    [Fact]
    public async Task Announce_NotConnectedYet_IsSaidOnConnect()
    {
        var connection = fixture.Create(Options());
        using var channel = new MqttStationChannel(StationFixture.Station, connection);
        channel.Announce(Online);

        connection.Start();

        State(await fixture.NextAsync("state")).Status.ShouldBe(StationStatus.Online);
    }

    [Fact]
    public async Task Announce_ConnectionLost_LastWillSaysOfflineAndTheStateIsSaidAgain()
    {
        using var relay = new TcpRelay(fixture.Broker.Port);
        using var channel = await OpenAsync(relay.Port);
        channel.Announce(Online);
        State(await fixture.NextAsync("state")).Status.ShouldBe(StationStatus.Online);

        relay.Cut();
        var will = await fixture.NextAsync("state");
        relay.Mend();
        var again = await fixture.NextAsync("state");

        State(will).Status.ShouldBe(StationStatus.Offline);
        State(will).BootId.ShouldBe("boot");
        will.ContentType.ShouldBe("application/json");
        State(again).ShouldBe(Online);
    }

    [Fact]
    public async Task Report_Connected_ArrivesWithQosZero()
    {
        using var channel = await OpenAsync();

        channel.Report(new MetricsMessage("boot", DateTimeOffset.UnixEpoch, 1, 2, 3, 4, 5, 6, 7, 8, 9));

        var message = await fixture.NextAsync("metrics");
        message.Qos.ShouldBe(MqttQos.AtMostOnce);
        JsonSerializer.Deserialize(message.Payload.Span, Wire.Default.MetricsMessage).ShouldNotBeNull().Waiting.ShouldBe(9);
    }

    [Fact]
    public async Task Preview_NobodyWatches_IsNotSent()
    {
        using var channel = await OpenAsync();

        channel.PreviewWanted.ShouldBeFalse();
        channel.Preview([1]);
        channel.Announce(Online);

        (await fixture.Heard.ReadAsync(fixture.Limit)).Topic.ShouldEndWith("state");
    }

    [Fact]
    public async Task Preview_WithinTheLease_ArrivesExpiringAndEndsWithIt()
    {
        using var channel = await OpenAsync();

        (await CommandAsync("""{"command":"preview","leaseSeconds":10}""")).Accepted.ShouldBeTrue();
        channel.PreviewWanted.ShouldBeTrue();
        channel.Preview([1, 2, 3]);

        var message = await fixture.NextAsync("preview");
        message.Payload.ToArray().ShouldBe([1, 2, 3]);
        message.Qos.ShouldBe(MqttQos.AtMostOnce);
        message.ContentType.ShouldBe(Wire.PreviewContentType);
        message.ExpirySeconds.ShouldNotBeNull().ShouldBeLessThanOrEqualTo(2u);
        time.Advance(TimeSpan.FromSeconds(9.9));
        channel.PreviewWanted.ShouldBeTrue();
        time.Advance(TimeSpan.FromSeconds(0.2));
        channel.PreviewWanted.ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("not JSON")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"command":null}""")]
    [InlineData("""{"command":"preview"}""")]
    [InlineData("""{"command":"preview","leaseSeconds":0}""")]
    [InlineData("""{"command":"preview","leaseSeconds":61}""")]
    [InlineData("""{"command":"preview","leaseSeconds":"long"}""")]
    [InlineData("""{"command":"self-destruct"}""")]
    public async Task Command_MalformedOrUnknown_IsAnsweredWithAnError(string payload)
    {
        using var channel = await OpenAsync();

        var response = await CommandAsync(payload);

        response.Accepted.ShouldBeFalse();
        response.Error.ShouldNotBeNullOrEmpty();
        channel.PreviewWanted.ShouldBeFalse();
    }

    [Fact]
    public async Task Command_WithoutResponseTopic_IsExecutedSilently()
    {
        using var channel = await OpenAsync();

        await gateway.PublishAsync(Command("""{"command":"preview","leaseSeconds":10}"""), fixture.Limit);
        (await CommandAsync("{}")).Accepted.ShouldBeFalse();

        channel.PreviewWanted.ShouldBeTrue();
    }

    [Fact]
    public async Task Command_TriggerOfAStationThatTakesIt_IsPassedOn()
    {
        using var channel = await OpenAsync();
        var triggers = 0;
        channel.OnTrigger = () => Interlocked.Increment(ref triggers);

        (await CommandAsync("""{"command":"trigger"}""")).Accepted.ShouldBeTrue();

        triggers.ShouldBe(1);
    }

    [Fact]
    public async Task Command_TriggerOfAnotherStation_IsRefused()
    {
        using var channel = await OpenAsync();

        var response = await CommandAsync("""{"command":"trigger"}""");

        response.Accepted.ShouldBeFalse();
        response.Error.ShouldNotBeNull().ShouldContain("not triggered by commands");
    }

    private static MqttMessage Command(string payload) =>
        new(Topics.Command(StationFixture.Station), Encoding.UTF8.GetBytes(payload)) { Qos = MqttQos.AtLeastOnce };

    private static StateMessage State(MqttMessage message) =>
        JsonSerializer.Deserialize(message.Payload.Span, Wire.Default.StateMessage).ShouldNotBeNull();

    private MqttOptions Options(int? port = null) =>
        StationOptions.For(StationFixture.Station, "127.0.0.1", port ?? fixture.Broker.Port, "boot", DateTimeOffset.UnixEpoch);

    private async Task<MqttStationChannel> OpenAsync(int? port = null)
    {
        var connection = fixture.Create(Options(port));
        var channel = new MqttStationChannel(StationFixture.Station, connection, time);
        connection.Start();
        await connection.WaitConnectedAsync(fixture.Limit);
        return channel;
    }

    private async Task<CommandResponse> CommandAsync(string payload)
    {
        var response = await gateway.RequestAsync(Command(payload), TimeSpan.FromSeconds(30), fixture.Limit);
        response.ContentType.ShouldBe("application/json");
        return JsonSerializer.Deserialize(response.Payload.Span, Wire.Default.CommandResponse).ShouldNotBeNull();
    }
}
