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

    [Fact]
    public async Task Bench_WithinTheLease_IsWantedAndArrives()
    {
        using var channel = await OpenAsync();
        channel.Operated = static _ => null;
        channel.BenchWanted.ShouldBeFalse();

        (await CommandAsync("""{"command":"bench","leaseSeconds":10}""")).Accepted.ShouldBeTrue();
        (channel.BenchWanted, channel.PreviewWanted).ShouldBe((true, false));
        channel.Tell(new BenchMessage(
            DateTimeOffset.UnixEpoch, new BenchBelt(12.5, 500, 1, 4, true, true), new BenchPlaces(60, 80, 110, 410, 530, true),
            [new BenchPartState("part-1", 12.5, true, false)], [], [], [], new BenchCountsMessage(1, 0, 0, 0, 0, 0, 0)));

        var message = await fixture.NextAsync("bench");
        message.Qos.ShouldBe(MqttQos.AtMostOnce);
        var bench = JsonSerializer.Deserialize(message.Payload.Span, Wire.Default.BenchMessage).ShouldNotBeNull();
        bench.Parts.ShouldBe([new BenchPartState("part-1", 12.5, true, false)]);
        (bench.Gate, bench.Tower, bench.Belt.PositionMillimetres).ShouldBe((null, null, 12.5));
        time.Advance(TimeSpan.FromSeconds(10.1));
        channel.BenchWanted.ShouldBeFalse();
    }

    [Fact]
    public async Task Operate_OnABench_IsDoneOrRefusedInBothLanguages()
    {
        using var channel = await OpenAsync();
        var done = new List<BenchInput>();
        channel.Operated = input =>
        {
            done.Add(input);
            return input.SpeedFactor > 4 ? new LocalizedText("too fast", "너무 빠름") : null;
        };

        (await CommandAsync("""{"command":"operate","input":{"press":"start","speedFactor":2}}""")).ShouldBe(new CommandResponse(true));
        (await CommandAsync("""{"command":"operate","input":{"speedFactor":5}}""")).ShouldBe(new CommandResponse(false, "too fast", new BilingualText("too fast", "너무 빠름")));
        (await CommandAsync("""{"command":"operate"}""")).Accepted.ShouldBeFalse();

        done.ShouldBe([new BenchInput("start", SpeedFactor: 2), new BenchInput(SpeedFactor: 5)]);
    }

    [Theory]
    [InlineData("""{"command":"bench","leaseSeconds":10}""")]
    [InlineData("""{"command":"operate","input":{"press":"start"}}""")]
    public async Task Bench_OfAStationWithoutOne_IsRefused(string payload)
    {
        using var channel = await OpenAsync();

        (await CommandAsync(payload)).Reason.ShouldNotBeNull().En.ShouldContain("virtual bench");
        channel.BenchWanted.ShouldBeFalse();
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

    [Fact]
    public async Task Command_Resend_IsPassedOn()
    {
        using var channel = await OpenAsync();
        ResultRange? asked = null;
        channel.OnResend = range => asked = range;

        (await CommandAsync("""{"command":"resend","results":{"bootId":"b1","first":3,"last":7}}""")).Accepted.ShouldBeTrue();

        asked.ShouldBe(new ResultRange("b1", 3, 7));
    }

    [Theory]
    [InlineData("""{"command":"resend"}""")]
    [InlineData("""{"command":"resend","results":{"bootId":"b1","first":0,"last":7}}""")]
    [InlineData("""{"command":"resend","results":{"bootId":"b1","first":8,"last":7}}""")]
    [InlineData("""{"command":"resend","results":{"bootId":"b1","first":1,"last":10001}}""")]
    [InlineData("""{"command":"resend","results":{"bootId":"b1","first":1,"last":9223372036854775807}}""")]
    public async Task Command_ResendOfNoRange_IsRefused(string command)
    {
        using var channel = await OpenAsync();
        channel.OnResend = _ => throw new InvalidOperationException("asked");

        var response = await CommandAsync(command);

        response.Accepted.ShouldBeFalse();
        response.Error.ShouldNotBeNull().ShouldContain("1 to 10000");
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
