using System.Diagnostics.CodeAnalysis;
using Inspection.Contracts;
using Inspection.Core.Publishing;
using Inspection.Messaging.Outboxes;
using Inspection.Messaging.Publishing;
using Inspection.Mqtt;
using TestKit;

namespace Inspection.Messaging.Tests;

[SuppressMessage("Design", "CA1001", Justification = "IAsyncLifetime disposes.")]
public sealed class MqttResultPublisherTests : IAsyncLifetime
{
    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(60);
    private readonly StationFixture fixture = new();
    private readonly TemporaryFolder folder = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await fixture.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Attach_Picture_FollowsItsResultAndBothAreAsTheContractSays()
    {
        await fixture.ListenAsync();
        await using var publisher = Open(Connect());

        publisher.Publish(StationFixture.Result(1), [1, 2, 3]);

        var result = await fixture.Heard.ReadAsync(fixture.Limit);
        var picture = await fixture.Heard.ReadAsync(fixture.Limit);
        picture.Topic.ShouldBe("inspection/v1/lab/line1/station1/evidence/boot-00000001");
        picture.ContentType.ShouldBe("image/jpeg");
        picture.Payload.ToArray().ShouldBe([1, 2, 3]);
        result.Topic.ShouldBe("inspection/v1/lab/line1/station1/result");
        result.ContentType.ShouldBe("application/json");
        result.UserProperties.ShouldBe([new("schema", "1")]);
        var message = StationFixture.Parse(result);
        message.Sequence.ShouldBe(1);
        message.Evidence.ShouldBe(picture.Topic);
        (await publisher.DrainAsync(DrainLimit)).ShouldBeTrue();
        publisher.Published.ShouldBe(1);
    }

    [Fact]
    public async Task Publish_BrokerAway_ReturnsAndSendsLater()
    {
        await fixture.ListenAsync();
        fixture.Broker.Stop();
        await using var publisher = Open(Connect());

        for (var sequence = 1; sequence <= 10; sequence++)
            publisher.Publish(StationFixture.Result(sequence), []);
        publisher.Waiting.ShouldBe(10);
        publisher.Published.ShouldBe(0);
        fixture.Broker.Start();

        (await publisher.DrainAsync(DrainLimit)).ShouldBeTrue();
        publisher.Published.ShouldBe(10);
        (await SequencesUntilAsync(10)).ShouldBe(Enumerable.Range(1, 10).Select(n => (long)n));
    }

    [Fact]
    public async Task Publish_ConnectionCutAgainAndAgain_NothingIsLostAndOrderHolds()
    {
        const int Results = 2000;
        await fixture.ListenAsync();
        using var relay = new TcpRelay(fixture.Broker.Port);
        await using var publisher = Open(Connect(relay.Port));

        for (var sequence = 1; sequence <= Results; sequence++)
        {
            publisher.Publish(StationFixture.Result(sequence), sequence % 7 == 0 ? new byte[20_000] : []);
            if (sequence % 400 == 0)
            {
                relay.Cut();
                relay.Mend();
            }
        }

        (await publisher.DrainAsync(DrainLimit)).ShouldBeTrue();
        publisher.Published.ShouldBe(Results);
        (await SequencesUntilAsync(Results)).Distinct().ShouldBe(Enumerable.Range(1, Results).Select(n => (long)n));
    }

    [Fact]
    public async Task Publish_BrokerKilledAndStarted_EverythingIsAcknowledgedInTheEnd()
    {
        const int Results = 500;
        using var relay = new TcpRelay(fixture.Broker.Port);
        await using var publisher = Open(Connect(relay.Port));

        for (var sequence = 1; sequence <= Results; sequence++)
        {
            publisher.Publish(StationFixture.Result(sequence), []);
            if (sequence == Results / 2)
                fixture.Broker.Kill();
        }
        // A killed broker forgets subscriptions: the gateway must be back before the station, or it has nothing to count.
        relay.Cut();
        fixture.Broker.Start();
        await fixture.ListenAsync();
        relay.Mend();

        (await publisher.DrainAsync(DrainLimit)).ShouldBeTrue();
        publisher.Published.ShouldBe(Results);
        (await SequencesUntilAsync(Results)).ShouldContain(Results);
    }

    [Fact]
    public async Task Open_ResultsOfAnEarlierRun_AreSentFirst()
    {
        await fixture.ListenAsync();
        var unstarted = fixture.Create(Options());
        await using (var first = Open(unstarted))
        {
            first.Publish(StationFixture.Result(1, "first"), [1]);
            first.Publish(StationFixture.Result(2, "first"), []);
        }

        await using var second = Open(Connect());
        second.Publish(StationFixture.Result(1, "second"), []);

        StationFixture.Parse(await fixture.NextAsync("result")).ResultId.ShouldBe("first-00000001");
        (await fixture.NextAsync("evidence/first-00000001")).Payload.ToArray().ShouldBe([1]);
        StationFixture.Parse(await fixture.NextAsync("result")).ResultId.ShouldBe("first-00000002");
        StationFixture.Parse(await fixture.NextAsync("result")).ResultId.ShouldBe("second-00000001");
        (await second.DrainAsync(DrainLimit)).ShouldBeTrue();
        second.Published.ShouldBe(1);
    }

    [Fact]
    public async Task DisposeAsync_BrokerAway_KeepsEverything()
    {
        await using (var publisher = Open(fixture.Create(Options())))
        {
            publisher.Publish(StationFixture.Result(1), []);
            (await publisher.DrainAsync(TimeSpan.FromMilliseconds(50))).ShouldBeFalse();
        }

        using var outbox = Outbox.Open(folder.Path);
        outbox.Waiting.ShouldBe(1);
    }

    [Fact]
    public async Task Publish_OutboxFull_ThrowsAndGoesOnOnceTheBrokerTookSome()
    {
        await fixture.ListenAsync();
        fixture.Broker.Stop();
        await using var publisher = Open(Connect(), maximumBytes: 100_000);
        var sequence = 0;
        Should.Throw<PublisherException>(() =>
        {
            while (true)
            {
                publisher.Publish(StationFixture.Result(sequence + 1), []);
                sequence++;
            }
        });
        sequence.ShouldBeGreaterThan(10);

        fixture.Broker.Start();
        (await publisher.DrainAsync(DrainLimit)).ShouldBeTrue();
        publisher.Publish(StationFixture.Result(sequence + 1), new byte[5000]);

        (await publisher.DrainAsync(DrainLimit)).ShouldBeTrue();
        publisher.Published.ShouldBe(sequence + 1);
    }

    [Fact]
    public async Task Attach_PictureTooLargeForTheBroker_ResultsAreSentWithoutIt()
    {
        using var small = new MosquittoBroker("allow_anonymous true", global: "max_packet_size 10000");
        await using var publisher = Open(Connect(small.Port));

        publisher.Publish(StationFixture.Result(1), new byte[50_000]);
        publisher.Publish(StationFixture.Result(2), []);

        (await publisher.DrainAsync(DrainLimit)).ShouldBeTrue();
        publisher.Published.ShouldBe(2);
    }

    [Fact]
    public async Task Publish_ResultIdThatIsNoTopicLevel_IsAnArgumentException()
    {
        await using var publisher = Open(fixture.Create(Options()));

        Should.Throw<ArgumentException>(() => publisher.Publish(StationFixture.Result(1) with { ResultId = "a/b" }, []));
    }

    [Fact]
    public async Task SendAgain_ResultsThatTheBrokerHad_ComeOnceMoreWithTheirPicturesAndAreCountedOnce()
    {
        await fixture.ListenAsync();
        await using var publisher = Open(Connect());
        for (var sequence = 1; sequence <= 5; sequence++)
            publisher.Publish(StationFixture.Result(sequence), [(byte)sequence]);
        (await publisher.DrainAsync(DrainLimit)).ShouldBeTrue();
        for (var heard = 0; heard < 10; heard++)
            await fixture.Heard.ReadAsync(fixture.Limit);

        publisher.SendAgain(new ResultRange("boot", 2, 3));

        foreach (var sequence in (long[])[2, 3])
        {
            StationFixture.Parse(await fixture.Heard.ReadAsync(fixture.Limit)).Sequence.ShouldBe(sequence);
            (await fixture.Heard.ReadAsync(fixture.Limit)).Payload.ToArray().ShouldBe([(byte)sequence]);
        }
        (await publisher.DrainAsync(DrainLimit)).ShouldBeTrue();
        publisher.Published.ShouldBe(5);
    }

    [Fact]
    public async Task SendAgain_MoreThanAtOnce_BeginsWithTheOldest()
    {
        await fixture.ListenAsync();
        await using var publisher = Open(Connect());
        for (var sequence = 1; sequence <= 600; sequence++)
            publisher.Publish(StationFixture.Result(sequence), []);
        (await publisher.DrainAsync(DrainLimit)).ShouldBeTrue();
        await SequencesUntilAsync(600);

        publisher.SendAgain(new ResultRange("boot", 1, 600));

        (await SequencesUntilAsync(500)).ShouldBe(Enumerable.Range(1, 500).Select(static sequence => (long)sequence));
        (await publisher.DrainAsync(DrainLimit)).ShouldBeTrue();
        fixture.Heard.TryRead(out _).ShouldBeFalse();
    }

    [Fact]
    public async Task SendAgain_OfAnEarlierStartOfTheStation_ComesFromTheDisk()
    {
        await fixture.ListenAsync();
        await using (var earlier = Open(Connect()))
        {
            earlier.Publish(StationFixture.Result(1, "first-boot"), []);
            (await earlier.DrainAsync(DrainLimit)).ShouldBeTrue();
        }
        await fixture.NextAsync("/result");
        await using var publisher = Open(Connect());

        publisher.SendAgain(new ResultRange("first-boot", 1, 10));

        StationFixture.Parse(await fixture.NextAsync("/result")).BootId.ShouldBe("first-boot");
    }

    private MqttOptions Options(int? port = null) => Stations.StationOptions.For(
        StationFixture.Station, "127.0.0.1", port ?? fixture.Broker.Port, "boot", DateTimeOffset.UnixEpoch) with { Will = null, MaximumInFlight = 16 };

    private IMqttConnection Connect(int? port = null)
    {
        var connection = fixture.Create(Options(port));
        connection.Start();
        return connection;
    }

    private MqttResultPublisher Open(IMqttConnection connection, long maximumBytes = Outbox.DefaultMaximumBytes) =>
        new(StationFixture.Station, Outbox.Open(folder.Path, maximumBytes), connection, maximumInFlight: 16);

    /// <summary>The sequences of the results heard, until the given one, repetitions included.</summary>
    private async Task<List<long>> SequencesUntilAsync(long last)
    {
        var sequences = new List<long>();
        do
        {
            sequences.Add(StationFixture.Parse(await fixture.NextAsync("result")).Sequence);
        }
        while (sequences[^1] != last);
        return sequences;
    }
}
