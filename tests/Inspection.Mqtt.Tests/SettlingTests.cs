using TestKit;

namespace Inspection.Mqtt.Tests;

public sealed class SettlingTests : MqttConnectionContract
{
    private const int Messages = 60;

    /// <summary>First byte of PUBACK without its flags (MQTT 5.0, section 2.1.2).</summary>
    private const int PublishAcknowledgement = 0x40;

    private readonly TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int handled;
    private int settled;
    private int rounds;
    private int acknowledged;
    private int tooEarly;

    /// <summary>Whoever is killed before the end of settling finds those messages at the broker again.</summary>
    [Fact]
    public async Task Settling_MessagesThatArriveTogether_ComesOnceForThemAndBeforeTheirAcknowledgements()
    {
        var packets = new MqttPackets(OnPacket);
        using var relay = new TcpRelay(Broker.Port) { FromClient = packets.Feed };
        var subscriber = Create(Options("subscriber", relay.Port));
        subscriber.Settling += OnSettling;
        subscriber.Start();
        await subscriber.SubscribeAsync("a", MqttQos.AtLeastOnce, _ => handled++, Cancellation);
        var publisher = await ConnectAsync("publisher");

        await Task.WhenAll(Enumerable.Range(0, Messages).Select(i => publisher.PublishAsync(Text("a", $"{i}"), Cancellation)));
        await all.Task.WaitAsync(Cancellation);

        handled.ShouldBe(Messages);
        tooEarly.ShouldBe(0);
        // With MQTTnet each message is settled by itself.
        rounds.ShouldBeLessThanOrEqualTo(Messages);
#if !CARD_PACKAGES
        rounds.ShouldBeLessThan(Messages);
#endif
    }

    private void OnSettling()
    {
        // So that others arrive meanwhile.
        Thread.Sleep(20);
        Volatile.Write(ref settled, handled);
        rounds++;
        if (handled == Messages)
            all.TrySetResult();
    }

    private void OnPacket(byte first)
    {
        if ((first & 0xF0) == PublishAcknowledgement && Interlocked.Increment(ref acknowledged) > Volatile.Read(ref settled))
            Interlocked.Increment(ref tooEarly);
    }
}
