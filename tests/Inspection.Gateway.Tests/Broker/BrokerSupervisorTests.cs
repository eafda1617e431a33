using System.Net;
using System.Net.Sockets;
using Inspection.Contracts;
using Inspection.Gateway.Broker;
using Inspection.Gateway.Ingest;
using Inspection.Gateway.Options;
using Inspection.Mqtt;
using Microsoft.Extensions.Logging.Abstractions;
using TestKit;

namespace Inspection.Gateway.Tests.Broker;

public sealed class BrokerSupervisorTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly GatewayCounters counters = new();
    private readonly int port = FreePort.Next();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Start_FreePort_TakesConnections()
    {
        using var supervisor = Supervisor(out var broker);
        await supervisor.StartAsync(CancellationToken.None);

        await using (var client = await ConnectAsync())
            client.IsConnected.ShouldBeTrue();

        await supervisor.StopAsync(CancellationToken.None);
        broker.IsRunning.ShouldBeFalse();
        Should.Throw<SocketException>(() => new TcpClient().Connect(IPAddress.Loopback, port));
    }

    [Fact]
    public async Task BrokerThatIsKilled_IsStartedAgainAndCounted()
    {
        using var supervisor = Supervisor(out var broker);
        await supervisor.StartAsync(CancellationToken.None);
        var first = broker.ProcessId;

        Signals.Send(ProcessIdentity.Of(first) ?? default, Signals.Kill);

        await Harness.Eventually.True(() => counters.BrokerRestarts == 1);
        broker.ProcessId.ShouldNotBe(first);
        await using (var client = await ConnectAsync())
            client.IsConnected.ShouldBeTrue();
        await supervisor.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Start_PortOfAStranger_IsRefusedWithThePort()
    {
        var stranger = new TcpListener(IPAddress.Loopback, port);
        stranger.Start();
        using var supervisor = Supervisor(out _);

        var refused = await Should.ThrowAsync<InputException>(() => supervisor.StartAsync(CancellationToken.None));

        refused.Text.English.ShouldContain($"127.0.0.1:{port}");
        refused.Text.English.ShouldContain("--broker-port");
        refused.Text.Korean.ShouldContain($"127.0.0.1:{port}");
        stranger.Stop();
    }

    [Fact]
    public async Task Start_BrokerOfAnEarlierGateway_IsTakenOver()
    {
        var earlier = Broker();
        await earlier.StartAsync(CancellationToken.None);

        using var supervisor = Supervisor(out var broker);
        await supervisor.StartAsync(CancellationToken.None);

        broker.ProcessId.ShouldBe(earlier.ProcessId);
        await supervisor.StopAsync(CancellationToken.None);
        earlier.IsRunning.ShouldBeFalse();
    }

    [Fact]
    public async Task Start_EarlierBrokerOnAnotherPort_IsReplaced()
    {
        var earlier = Broker(FreePort.Next());
        await earlier.StartAsync(CancellationToken.None);

        using var supervisor = Supervisor(out var broker);
        await supervisor.StartAsync(CancellationToken.None);

        earlier.IsRunning.ShouldBeFalse();
        broker.IsRunning.ShouldBeTrue();
        await supervisor.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Start_ProcessIdFileOfAStranger_LeavesTheStrangerAlone()
    {
        Directory.CreateDirectory(folder.Path);
        await File.WriteAllTextAsync(folder.File("mosquitto.pid"), Environment.ProcessId.ToString());
        using var supervisor = Supervisor(out var broker);

        await supervisor.StartAsync(CancellationToken.None);

        broker.ProcessId.ShouldNotBe(Environment.ProcessId);
        await supervisor.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Stop_WithRetainedMessages_KeepsThemForTheNextStart()
    {
        using (var supervisor = Supervisor(out _))
        {
            await supervisor.StartAsync(CancellationToken.None);
            await using (var client = await ConnectAsync())
                await client.PublishAsync(new MqttMessage("kept", new byte[] { 7 }) { Retain = true, Qos = MqttQos.AtLeastOnce }, CancellationToken.None);
            await supervisor.StopAsync(CancellationToken.None);
        }

        using var again = Supervisor(out _);
        await again.StartAsync(CancellationToken.None);
        var seen = new TaskCompletionSource<byte>();
        await using (var client = await ConnectAsync())
        {
            await client.SubscribeAsync("kept", MqttQos.AtLeastOnce, message => seen.TrySetResult(message.Payload.Span[0]), CancellationToken.None);
            (await seen.Task).ShouldBe((byte)7);
        }
        await again.StopAsync(CancellationToken.None);
    }

    private MosquittoProcess Broker(int? otherPort = null)
    {
        var options = new OwnBrokerOptions(IPAddress.Loopback, otherPort ?? port, null);
        return new MosquittoProcess(options, new MosquittoConfiguration(folder.Path, options));
    }

    private BrokerSupervisor Supervisor(out MosquittoProcess broker)
    {
        broker = Broker();
        return new BrokerSupervisor(broker, counters, TimeProvider.System, NullLogger<BrokerSupervisor>.Instance);
    }

    private async Task<IMqttConnection> ConnectAsync()
    {
        var connection = MqttConnections.Create(new MqttOptions("127.0.0.1", port, $"test-{Guid.NewGuid():N}"));
        connection.Start();
        await connection.WaitConnectedAsync(CancellationToken.None);
        return connection;
    }
}
