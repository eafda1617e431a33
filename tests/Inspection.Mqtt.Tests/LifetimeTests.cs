using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using TestKit;

namespace Inspection.Mqtt.Tests;

/// <summary>Alone, because threads and file handles belong to the whole process.</summary>
[CollectionDefinition(nameof(LifetimeTests), DisableParallelization = true)]
[Collection(nameof(LifetimeTests))]
public sealed class LifetimeTests : MqttConnectionContract
{
    /// <summary>What disposal promises, and something for a busy machine: beyond it only a hang is meant.</summary>
    private static readonly TimeSpan DisposeLimit = TimeSpan.FromSeconds(2 + 3);

    [Fact]
    public async Task DisposeAsync_ManyConnections_LeavesNoThreadNoHandleNoMemory()
    {
        await OpenAndCloseAsync(30);
        var before = Resources.Now();

        await OpenAndCloseAsync(200);

        var after = Resources.Now();
        (after.FileHandles - before.FileHandles).ShouldBeLessThan(10);
        (after.Threads - before.Threads).ShouldBeLessThan(10);
        (after.ResidentBytes - before.ResidentBytes).ShouldBeLessThan(20_000_000);
    }

    [Fact]
    public async Task DisposeAsync_BrokerRefuses_EndsInTime()
    {
        var connection = Create(Options("station", FreePort.Next()));
        connection.Start();

        await connection.DisposeAsync().AsTask().WaitAsync(DisposeLimit);

        await Should.ThrowAsync<MqttException>(() => connection.WaitConnectedAsync(Cancellation));
    }

    [Fact]
    public async Task DisposeAsync_BrokerNeverAnswers_EndsInTime()
    {
        using var mute = new TcpListener(IPAddress.Loopback, 0);
        mute.Start();
        var connection = Create(Options("station", ((IPEndPoint)mute.LocalEndpoint).Port));
        connection.Start();
        using (await mute.AcceptSocketAsync(Cancellation))
            await connection.DisposeAsync().AsTask().WaitAsync(DisposeLimit);
    }

    /// <summary>An address for documentation (RFC 5737): packets to it are lost or refused, never answered.</summary>
    [Fact]
    public async Task DisposeAsync_AddressUnreachable_EndsInTime()
    {
        var connection = Create(Options("station", 1883) with { Host = "192.0.2.1" });
        connection.Start();
        var subscribed = connection.SubscribeAsync("a", MqttQos.AtLeastOnce, _ => { }, Cancellation);

        await connection.DisposeAsync().AsTask().WaitAsync(DisposeLimit);

        await Should.ThrowAsync<MqttException>(() => subscribed);
    }

    [Fact]
    public async Task DisposeAsync_NeverStarted_Completes()
    {
        var connection = Create(Options("station"));

        await connection.DisposeAsync();
        await connection.DisposeAsync();

        Should.Throw<ObjectDisposedException>(connection.Start);
    }

    [Fact]
    public void Create_OptionOutOfRange_IsAnArgumentException()
    {
        Should.Throw<ArgumentException>(() => MqttConnections.Create(Options("")));
        Should.Throw<ArgumentException>(() => MqttConnections.Create(Options("a", 65_536)));
        Should.Throw<ArgumentException>(() => MqttConnections.Create(Options("a", 1) with { MaximumInFlight = 0 }));
        Should.Throw<ArgumentException>(() => MqttConnections.Create(Options("a", 1) with { Password = "without user" }));
        Should.Throw<ArgumentException>(() => MqttConnections.Create(Options("a", 1) with { Will = Text("a/#", "") }));
    }

    private async Task OpenAndCloseAsync(int times)
    {
        for (var time = 0; time < times; time++)
        {
            await using var connection = MqttConnections.Create(Options("again"));
            connection.Start();
            await connection.WaitConnectedAsync(Cancellation);
            await connection.PublishAsync(Text("a", "1"), Cancellation);
        }
    }

    private sealed record Resources(int Threads, int FileHandles, long ResidentBytes)
    {
        public static Resources Now()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            using var process = Process.GetCurrentProcess();
            return new(process.Threads.Count, Directory.GetFiles("/proc/self/fd").Length, process.WorkingSet64);
        }
    }
}
