using System.Buffers.Binary;
using TestKit;

namespace Inspection.Mqtt.Tests;

public sealed class BackpressureTests : MqttConnectionContract
{
    private const int Messages = 10_000;
    private const int MaximumInFlight = 16;
    private const byte PublishAtLeastOnce = 0x32;
    private const byte PublishAcknowledged = 0x40;

    [Fact]
    public async Task PublishAsync_TenThousandAtOnce_ArriveInOrderOnceAndNeverMoreThanTheLimitInFlight()
    {
        var numbers = new List<int>(Messages);
        var all = new TaskCompletionSource();
        var receiver = await ConnectAsync("receiver");
        await receiver.SubscribeAsync("n", MqttQos.AtLeastOnce, message =>
        {
            numbers.Add(BinaryPrimitives.ReadInt32LittleEndian(message.Payload.Span));
            if (numbers.Count == Messages)
                all.SetResult();
        }, Cancellation);
        int inFlight = 0, most = 0;
        var sent = new MqttPackets(type => most = Math.Max(most, type == PublishAtLeastOnce ? Interlocked.Increment(ref inFlight) : 0));
        var acknowledged = new MqttPackets(type => _ = type == PublishAcknowledged ? Interlocked.Decrement(ref inFlight) : 0);
        using var relay = new TcpRelay(Broker.Port) { FromClient = sent.Feed, FromServer = acknowledged.Feed };
        var sender = await ConnectAsync(Options("sender", relay.Port) with { MaximumInFlight = MaximumInFlight });

        await Task.WhenAll(Enumerable.Range(0, Messages).Select(number => sender.PublishAsync(Number(number), Cancellation)));

        await all.Task.WaitAsync(Cancellation);
        numbers.ShouldBe(Enumerable.Range(0, Messages));
        most.ShouldBeInRange(2, MaximumInFlight);
    }

    [Fact]
    public async Task PublishAsync_CancelledWhileWaitingForRoom_IsNotSent()
    {
        var inbox = new Inbox();
        var receiver = await ConnectAsync("receiver");
        await receiver.SubscribeAsync("n", MqttQos.AtLeastOnce, inbox.Handle, Cancellation);
        var held = new ManualResetEventSlim();
        using var relay = new TcpRelay(Broker.Port) { FromServer = new MqttPackets(type => { if (type == PublishAcknowledged) held.Wait(Limit); }).Feed };
        var sender = await ConnectAsync(Options("sender", relay.Port) with { MaximumInFlight = 1 });
        using var impatience = new CancellationTokenSource();

        var first = sender.PublishAsync(Number(1), Cancellation);
        var second = sender.PublishAsync(Number(2), impatience.Token);
        var third = sender.PublishAsync(Number(3), Cancellation);
        await impatience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => second);
        held.Set();
        await Task.WhenAll(first, third);

        (await inbox.NextAsync(Cancellation)).Payload.Span[0].ShouldBe((byte)1);
        (await inbox.NextAsync(Cancellation)).Payload.Span[0].ShouldBe((byte)3);
    }

    private static MqttMessage Number(int number)
    {
        var payload = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(payload, number);
        return new MqttMessage("n", payload) { Qos = MqttQos.AtLeastOnce };
    }
}
