using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using TestKit;

namespace Inspection.Mqtt.Tests;

public sealed class ReconnectTests : MqttConnectionContract
{
    private readonly Inbox inbox = new();

    [Fact]
    public async Task LastWill_ConnectionKilled_IsPublishedByTheBroker()
    {
        var observer = await ConnectAsync("observer");
        await observer.SubscribeAsync("state", MqttQos.AtLeastOnce, inbox.Handle, Cancellation);
        using var relay = new TcpRelay(Broker.Port);
        await ConnectAsync(Options("station", relay.Port) with
        {
            Will = Text("state", "offline") with { Retain = true, ContentType = "text/plain", UserProperties = [new("schema", "1")] },
        });

        relay.Cut();

        var will = await inbox.NextAsync(Cancellation);
        Text(will).ShouldBe("offline");
        will.ContentType.ShouldBe("text/plain");
        will.UserProperties.ShouldBe([new("schema", "1")]);
        var late = await ConnectAsync("late");
        var retained = new Inbox();
        await late.SubscribeAsync("state", MqttQos.AtLeastOnce, retained.Handle, Cancellation);
        (await retained.NextAsync(Cancellation)).Retain.ShouldBeTrue();
    }

    [Fact]
    public async Task DisposeAsync_WithLastWill_DoesNotFireIt()
    {
        var observer = await ConnectAsync("observer");
        await observer.SubscribeAsync("state", MqttQos.AtLeastOnce, inbox.Handle, Cancellation);
        var station = await ConnectAsync(Options("station") with { Will = Text("state", "offline") });

        await station.DisposeAsync();
        await observer.PublishAsync(Text("state", "afterwards"), Cancellation);

        Text(await inbox.NextAsync(Cancellation)).ShouldBe("afterwards");
    }

    [Fact]
    public async Task Broker_StoppedAndStarted_ConnectionComesBackAndIsSubscribedAgain()
    {
        var connection = await ConnectAsync("station");
        await connection.SubscribeAsync("a", MqttQos.AtLeastOnce, inbox.Handle, Cancellation);
        var changes = Changes(connection);

        Broker.Stop();
        (await changes.NextAsync(Cancellation)).IsConnected.ShouldBeFalse();
        connection.IsConnected.ShouldBeFalse();
        Broker.Start();
        await connection.WaitConnectedAsync(Cancellation);
        connection.IsConnected.ShouldBeTrue();
        await connection.PublishAsync(Text("a", "again"), Cancellation);

        Text(await inbox.NextAsync(Cancellation)).ShouldBe("again");
    }

    [Fact]
    public async Task Broker_Killed_TellsWhy()
    {
        var connection = await ConnectAsync("station");
        var changes = Changes(connection);

        Broker.Kill();

        var (isConnected, reason) = await changes.NextAsync(Cancellation);
        isConnected.ShouldBeFalse();
        reason.ShouldNotBeNull().ShouldContain($"127.0.0.1:{Broker.Port}");
    }

    [Fact]
    public async Task PublishAsync_NotConnected_ThrowsTransient()
    {
        var connection = Create(Options("never", FreePort.Next()));
        connection.Start();

        (await Should.ThrowAsync<MqttException>(() => connection.PublishAsync(Text("a", ""), Cancellation))).IsTransient.ShouldBeTrue();
        connection.TryPublish(Text("a", "")).ShouldBeFalse();
    }

    [Fact]
    public async Task PublishAsync_ConnectionBreaksBeforeTheAcknowledgement_ThrowsTransient()
    {
        using var relay = new TcpRelay(Broker.Port);
        relay.FromServer = new MqttPackets(type =>
        {
            if (type == 0x40)
                relay.Cut();
        }).Feed;
        var connection = await ConnectAsync(Options("station", relay.Port) with { MaximumInFlight = 2 });

        var publishes = Enumerable.Range(0, 5).Select(n => connection.PublishAsync(Text("a", $"{n}"), Cancellation)).ToArray();

        foreach (var publish in publishes)
            (await Should.ThrowAsync<MqttException>(() => publish)).IsTransient.ShouldBeTrue();
    }

    [Fact]
    public async Task ConnectionChanged_HandlerThrows_ConnectionGoesOn()
    {
        var connection = Create(Options("station"));
        connection.ConnectionChanged += (_, _) => throw new InvalidOperationException("a handler's own fault");
        connection.Start();
        await connection.WaitConnectedAsync(Cancellation);

        await connection.PublishAsync(Text("a", ""), Cancellation);

        connection.HandlerFailures.ShouldBe(1);
    }

    [Fact]
    public async Task KeptSession_MessagesSentWhileAway_ArriveOnReturn()
    {
        var options = Options("gateway") with { CleanStart = false, SessionExpirySeconds = 300 };
        var first = await ConnectAsync(options);
        await first.SubscribeAsync("other", MqttQos.AtLeastOnce, _ => { }, Cancellation);
        await first.SubscribeAsync("result", MqttQos.AtLeastOnce, inbox.Handle, Cancellation);
        await first.DisposeAsync();
        var sender = await ConnectAsync("station");
        foreach (var number in Enumerable.Range(1, 100))
            await sender.PublishAsync(Text("result", $"{number}"), Cancellation);

        var second = Create(options);
        var subscribed = second.SubscribeAsync("result", MqttQos.AtLeastOnce, inbox.Handle, Cancellation);
        second.Start();
        await subscribed;

        foreach (var number in Enumerable.Range(1, 100))
            Text(await inbox.NextAsync(Cancellation)).ShouldBe($"{number}");
    }

    [Fact]
    public async Task KeptSession_BrokerRestarted_MessagesSurvive()
    {
        var options = Options("gateway") with { CleanStart = false, SessionExpirySeconds = 300 };
        var first = await ConnectAsync(options);
        await first.SubscribeAsync("result", MqttQos.AtLeastOnce, inbox.Handle, Cancellation);
        await first.DisposeAsync();
        var sender = await ConnectAsync("station");
        await sender.PublishAsync(Text("result", "kept"), Cancellation);
        Broker.Stop();
        Broker.Start();

        var second = Create(options);
        var subscribed = second.SubscribeAsync("result", MqttQos.AtLeastOnce, inbox.Handle, Cancellation);
        second.Start();
        await subscribed;

        Text(await inbox.NextAsync(Cancellation)).ShouldBe("kept");
    }

    /// <summary>A broker reduced to two packets, because mosquitto 2.0.11 gives no reason: CONNACK, then DISCONNECT "session taken over".</summary>
    [Fact]
    public async Task Broker_DisconnectsWithReason_TellsIt()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var connection = Create(Options("same", ((IPEndPoint)listener.LocalEndpoint).Port) with { ReconnectMinimum = Limit, ReconnectMaximum = Limit });
        var changes = Changes(connection);
        connection.Start();

        using var socket = await listener.AcceptSocketAsync(Cancellation);
        await socket.SendAsync(new byte[] { 0x20, 3, 0, 0, 0, 0xE0, 2, 0x8E, 0 });

        (await changes.NextAsync(Cancellation)).IsConnected.ShouldBeTrue();
        (await changes.NextAsync(Cancellation)).Reason.ShouldNotBeNull().ShouldContain(ReasonCodes.Describe(0x8E).ToString());
    }

    private static ChangeLog Changes(IMqttConnection connection) => new(connection);

    private sealed class ChangeLog
    {
        private readonly BlockingCollection<(bool IsConnected, string? Reason)> changes = [];

        public ChangeLog(IMqttConnection connection) => connection.ConnectionChanged += (isConnected, reason) => changes.Add((isConnected, reason));

        public Task<(bool IsConnected, string? Reason)> NextAsync(CancellationToken cancellation) =>
            Task.Run(() => changes.Take(cancellation), cancellation);
    }
}
